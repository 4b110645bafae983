/** Copies a text to the clipboard. Returns false if the browser forbids it, as some browsers inside apps do. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
