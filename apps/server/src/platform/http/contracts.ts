import type { Endpoint as Contract } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { addressOf, CONTRACT, type ContractNote } from './endpoint.decorator';

/** Every contract this process serves, found among its controllers when it starts. */
@Injectable()
export class Contracts {
  readonly notes: ContractNote[] = [];
  private readonly byShape: { shape: RegExp; method: Contract['method'] }[] = [];

  constructor(
    discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {
    for (const { metatype } of discovery.getControllers()) {
      if (typeof metatype === 'function') this.enrol(metatype.prototype as Record<string, object>);
    }
  }

  /** The verbs an address understands; none when there is no such address. */
  verbsAt(url: string): string[] {
    const path = url.split('?')[0] ?? '';
    const verbs = this.byShape.filter(({ shape }) => shape.test(path)).map(({ method }) => method);
    return [...new Set(verbs)];
  }

  private enrol(prototype: Record<string, object>): void {
    for (const name of this.scanner.getAllMethodNames(prototype)) {
      const note = Reflect.getMetadata(CONTRACT, prototype[name] ?? {}) as ContractNote | undefined;
      if (note === undefined) continue;
      this.notes.push(note);
      const shape = addressOf(note).replace(/:\w+/g, '[^/]+');
      this.byShape.push({ shape: new RegExp(`^${shape}/?$`), method: note.contract.method });
    }
  }
}
