import{q as e}from"./preload-helper--XE0fuEx.js";function t({title:t,content:n,close:r}){return e`<dialog class="modal" aria-labelledby="modal-title" @close=${r} @cancel=${r}>
    <h2 id="modal-title">${t}</h2>
    ${n}
  </dialog>`}function n(e){for(let t of e.querySelectorAll(`dialog.modal`))t.open||t.showModal()}export{n,t};