/** A tap puts a value's name into the text, where the cursor stood. */
export function insertByTap(page) {
  page.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-insert]')
    if (!button) return
    const field = page.querySelector(`#${CSS.escape(button.dataset.into)}`)
    field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, 'end')
    field.focus()
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
