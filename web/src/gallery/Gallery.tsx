import { Figures } from './Figures.tsx'
import { Kit } from './Kit.tsx'

/** Every part that pages are put together from, and every figure, in every state: for whoever works on them. It is no page of the app. */
export const Gallery = () => (
  <>
    <h1>The gallery</h1>
    <Kit />
    <Figures />
  </>
)
