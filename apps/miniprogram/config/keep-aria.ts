import type { IPluginContext } from '@tarojs/service';

/** What a screen reader needs. Each name costs about 2.5 KB in the template file: a test compares the list with the screens. */
const ARIA = [
  'aria-label',
  'aria-role',
  'aria-hidden',
  'aria-checked',
  'aria-selected',
  'aria-disabled',
  'aria-live',
  'aria-modal',
  'aria-level',
];
const WITHOUT_ATTRIBUTES = ['block', 'slot'];

interface Template {
  modifyCompProps?: (component: string, props: Record<string, string>) => Record<string, string>;
}

/**
 * Carries `aria-*` into the WeChat templates, which Taro 4.2.1 silently leaves out.
 * An empty value makes the template read the property under its own camelCase name,
 * so the runtime, which already sends it, needs no change.
 */
export default function keepAria(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }: { template?: Template }) {
      if (!template) return;
      const before = template.modifyCompProps?.bind(template);
      template.modifyCompProps = (component, props) =>
        withAria(component, before?.(component, props) ?? props);
    },
  });
}

function withAria(component: string, props: Record<string, string>): Record<string, string> {
  if (WITHOUT_ATTRIBUTES.includes(component)) return props;
  return { ...props, ...Object.fromEntries(ARIA.map((name) => [name, ''])) };
}
