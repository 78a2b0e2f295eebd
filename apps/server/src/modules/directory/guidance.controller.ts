import { askForGuidance, changeDirectoryEntry, type InputOf, readDirectory } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { Act, CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { AskForGuidance } from './ask-for-guidance.query';
import { ChangeDirectoryEntry } from './change-directory-entry';
import { DirectoryPage } from './directory-page.query';

/** 找谁, for everybody: in own words, to browse, and kept right by the secretary. */
@Controller()
export class GuidanceController {
  constructor(
    private readonly asking: AskForGuidance,
    private readonly page: DirectoryPage,
    private readonly change: ChangeDirectoryEntry,
  ) {}

  @Endpoint(askForGuidance)
  ask(@CurrentAct() act: Act, @Input() input: InputOf<typeof askForGuidance>) {
    return this.asking.execute(act, input);
  }

  @Endpoint(readDirectory)
  readDirectory(@CurrentAct() act: Act, @Input() input: InputOf<typeof readDirectory>) {
    return this.page.execute(act, input);
  }

  @Endpoint(changeDirectoryEntry)
  changeEntry(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeDirectoryEntry>) {
    return this.change.execute(act, input);
  }
}
