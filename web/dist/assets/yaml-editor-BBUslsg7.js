import{D as e,F as t,G as n,L as r,M as i,U as a,W as o,q as s,s as c}from"./preload-helper--XE0fuEx.js";function l({fault:e,parameters:n={}}){let a=Object.fromEntries(Object.entries(n).map(([e,t])=>[e,typeof t==`string`||typeof t==`number`?t:t.join(r(`fault.comma`))]));return t(i(),`fault.${e}`,a)??r(`fault.other`)}function u(e){let{fault:t,parameters:n}=e.body;return typeof t==`string`?{fault:t,parameters:typeof n==`object`&&n?n:{}}:null}var d=21,f=class extends e{constructor(...e){super(...e),this.text=``,this.label=``,this.faulty=new Set,this.changed=()=>void 0,this.keep=null,this.top=0,this.at=1,this.#t=e=>{this.text=e.target.value,this.#n(),this.changed(this.text)},this.#n=()=>{let e=this.#e;e!==null&&(this.at=e.value.slice(0,e.selectionStart).split(`
`).length)},this.#r=e=>{this.keep!==null&&(e.ctrlKey||e.metaKey)&&e.key===`s`&&(e.preventDefault(),this.keep())}}get#e(){return this.querySelector(`textarea`)}render(){let e=this.text.split(`
`).length,t=[...this.faulty].filter(t=>t<=e);return s`<div class="yaml-box" style="--line: ${d}px">
      <div class="gutter" aria-hidden="true"><ol style="transform: translateY(${-this.top}px)">
        ${Array.from({length:e},(e,t)=>s`<li class="${this.faulty.has(t+1)?`faulty`:``} ${t+1===this.at?`at`:``}">${t+1}</li>`)}
      </ol></div>
      <div class="sheet-of-lines">
        <div class="line-marks" aria-hidden="true" style="transform: translateY(${-this.top}px)">${t.map(e=>s`<i style="top: ${(e-1)*d}px"></i>`)}</div>
        <textarea
          spellcheck="false"
          autocomplete="off"
          autocapitalize="none"
          wrap="off"
          aria-label=${this.label}
          aria-invalid=${t.length===0?`false`:`true`}
          aria-describedby="yaml-at"
          .value=${this.text}
          @input=${this.#t}
          @scroll=${e=>this.top=e.target.scrollTop}
          @keydown=${this.#r}
          @keyup=${this.#n}
          @click=${this.#n}
        ></textarea>
      </div>
    </div>
    <p class="yaml-at dim" id="yaml-at">${r(`editor.line`,{line:this.at,lines:e})}${this.keep===null?n:s` · ${r(`editor.keep`)}`}${this.faulty.has(this.at)?s` · <b class="warn">${r(`editor.faulty`)}</b>`:n}</p>`}goTo(e){let t=this.#e;if(t===null)return;let n=this.text.split(`
`),r=n.slice(0,e-1).reduce((e,t)=>e+t.length+1,0);t.focus(),t.setSelectionRange(r,r+(n[e-1]?.length??0)),t.scrollTop=Math.max(0,(e-1)*d-t.clientHeight/3),this.at=e}#t;#n;#r};c([o()],f.prototype,`text`,void 0),c([o()],f.prototype,`label`,void 0),c([o({attribute:!1})],f.prototype,`faulty`,void 0),c([o({attribute:!1})],f.prototype,`changed`,void 0),c([o({attribute:!1})],f.prototype,`keep`,void 0),c([a()],f.prototype,`top`,void 0),c([a()],f.prototype,`at`,void 0),customElements.define(`yaml-editor`,f);export{l as n,u as t};