/** The signed-in pages' own behaviour; everything else is the server's HTML. */
import { showRefusals } from './refusals.js'

showRefusals(document.body)
