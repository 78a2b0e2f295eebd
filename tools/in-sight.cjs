/* global queueMicrotask */
/** What every browser has and jsdom lacks: here everything on the page is in sight as soon as somebody asks. */
globalThis.IntersectionObserver = class {
  constructor(heard) {
    this.heard = heard;
  }
  observe(target) {
    queueMicrotask(() => this.heard([{ target, isIntersecting: true }]));
  }
  unobserve() {}
  disconnect() {}
};
