/**
 * Runs a built WeChat mini-program without WeChat: its logic in a world of its own with WeChat's rules, its pages drawn in
 * a real browser by WeChat's own open-source template engine, its questions sent to a real server on this machine.
 *
 * Not covered, and still to be looked at on a phone: swiper, scroll-view refresher, canvas, map and video; real gestures
 * and the keyboard; permission dialogs; WeChat's base styles to the pixel; screen readers; speed on the device; review.
 * What `wx` does here is our reading of its documentation.
 */
export { runWeapp, type Weapp, type WeappOptions } from './run-weapp';
