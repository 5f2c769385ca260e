/** Puts the cursor in the first field of a record that was just added, once it is drawn. */
export function focusNew(id: string): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(`[data-record="${CSS.escape(id)}"] input`);
    field?.focus();
    if (field?.type === 'text') field.select();
  });
}
