import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index';
import { ExportRegister } from './export-register';
import { KeepRegister } from './keep-register.listener';
import { RegisterController } from './register.controller';
import { Register } from './register.query';

@Module({
  imports: [IdentityModule],
  controllers: [RegisterController],
  providers: [Register, ExportRegister, KeepRegister],
  exports: [Register],
})
export class RegisterModule {}
