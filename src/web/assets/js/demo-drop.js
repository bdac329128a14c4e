/** What is dragged into a phone is sent from it: a sample bill, or files of one's own. */
const billType = 'application/x-galla-bill'

const phoneAt = (event) => event.target.closest?.('.phone')
const holds = ({ dataTransfer }) =>
  dataTransfer.types.includes(billType) || dataTransfer.types.includes('Files')

export function catchDrops(page) {
  page.addEventListener('dragstart', (event) => {
    const sample = event.target.closest?.('[data-bill]')
    if (!sample) return
    event.dataTransfer.setData(billType, sample.dataset.bill)
    event.dataTransfer.effectAllowed = 'copy'
    const picture = sample.querySelector('img')
    event.dataTransfer.setDragImage(picture, picture.width / 2, picture.height / 2)
    page.classList.add('dragging')
  })
  page.addEventListener('dragover', (event) => {
    if (!holds(event)) return
    // Else a file that misses a phone would be opened in the page's place.
    event.preventDefault()
    const phone = phoneAt(event)
    event.dataTransfer.dropEffect = phone ? 'copy' : 'none'
    mark(page, phone)
  })
  page.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) mark(page)
  })
  page.addEventListener('dragend', () => rest(page))
  page.addEventListener('drop', (event) => {
    if (!holds(event)) return
    event.preventDefault()
    const phone = phoneAt(event)
    rest(page)
    if (phone) take(phone, event.dataTransfer)
  })
  // The picture of a sample sends it as its name does.
  page.addEventListener('click', ({ target }) => {
    if (target.matches?.('[data-bill] img')) target.closest('[data-bill]').querySelector('button').click()
  })
}

function mark(page, phone) {
  for (const each of page.querySelectorAll('.phone')) each.classList.toggle('catching', each === phone)
}

function rest(page) {
  page.classList.remove('dragging')
  mark(page)
}

function take(phone, dataTransfer) {
  const bill = dataTransfer.getData(billType)
  if (!bill) return sendFiles(phone, [...dataTransfer.files])
  const { chat } = phone.querySelector('.device').dataset
  window.htmx.ajax('POST', `/demo/phones/${chat}/sample`, {
    source: phone,
    values: JSON.parse(bill),
    swap: 'none',
  })
}

function sendFiles(phone, files) {
  const input = phone.querySelector('input[data-file]')
  for (const file of files.slice(0, 10)) {
    const one = new DataTransfer()
    one.items.add(file)
    input.files = one.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
