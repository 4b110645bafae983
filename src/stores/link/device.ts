/** The value of a key on this device, or null when there is none or storage is switched off. */
export function readDevice(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value on this device, or removes it when empty; without storage the address still holds everything. */
export function writeDevice(key: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Full or switched off.
  }
}
