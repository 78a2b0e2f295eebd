/** Where a signed link of the server opens from this phone: on WeChat there is no page whose origin it could lean on. */
export const mediaUrl = (link: string): string =>
  link.startsWith('/') ? `${process.env.TARO_APP_API ?? ''}${link}` : link;
