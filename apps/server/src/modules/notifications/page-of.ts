/** The mini-program page a notice about a ticket opens, from the inbox and from WeChat alike. */
export const ticketPage = (ticketId: string): string => `pages/ticket/index?id=${ticketId}`;
