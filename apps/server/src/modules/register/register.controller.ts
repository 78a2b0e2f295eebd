import { exportRegister, readRegister, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { ExportRegister } from './export-register';
import { Register } from './register.query';

/** The register, on the screen and as a sheet. */
@Controller()
export class RegisterController {
  constructor(
    private readonly register: Register,
    private readonly exportRegister: ExportRegister,
  ) {}

  @Endpoint(readRegister)
  read(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readRegister>) {
    return this.register.read(caller, input);
  }

  @Endpoint(exportRegister)
  sheet(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof exportRegister>) {
    return this.exportRegister.execute(caller, input);
  }
}
