export {
  DEVICE_KEYS,
  followLink,
  pushFragment,
  readDevice,
  readFragment,
  replaceFragment,
  showInOtherLanguage,
  writeDevice,
} from './browser.ts';
export { createLinkPart } from './link-part.ts';
export { pageLink } from './page-link.ts';
