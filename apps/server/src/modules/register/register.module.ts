import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index';
import { ExportRegister } from './export-register';
import { KeepRegister } from './keep-register.listener';
import { RegisterController } from './register.controller';
import { MonthSums } from './month-sums.query';
import { Register } from './register.query';

@Module({
  imports: [IdentityModule],
  controllers: [RegisterController],
  providers: [Register, MonthSums, ExportRegister, KeepRegister],
  exports: [Register, MonthSums],
})
export class RegisterModule {}
