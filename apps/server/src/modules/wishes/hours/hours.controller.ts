import {
  exportHours,
  type InputOf,
  printAgreement,
  printHoursCertificate,
  readMyHours,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { HoursQuery } from './hours.query';
import { PrintHoursCertificate } from './print-hours-certificate';
import { ExportHours } from './export-hours';
import { PrintAgreement } from '../pairings/print-agreement';

/** Hours and papers. */
@Controller()
export class HoursController {
  constructor(
    private readonly hoursQuery: HoursQuery,
    private readonly printHoursCertificate: PrintHoursCertificate,
    private readonly exportHours: ExportHours,
    private readonly printAgreement: PrintAgreement,
  ) {}

  @Endpoint(readMyHours)
  readMyHours(@CurrentAct() { caller }: CallerAct) {
    return this.hoursQuery.mine(caller);
  }

  @Endpoint(printHoursCertificate)
  printHoursCertificateAsked(
    @CurrentAct() { caller }: CallerAct,
    @Input() input: InputOf<typeof printHoursCertificate>,
  ) {
    return this.printHoursCertificate.execute(caller, input);
  }

  @Endpoint(exportHours)
  exportHoursAsked(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof exportHours>) {
    return this.exportHours.execute(caller, input);
  }

  @Endpoint(printAgreement)
  printAgreementAsked(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof printAgreement>) {
    return this.printAgreement.execute(caller, input);
  }
}
