import{D as e,G as t,L as n,O as r,R as i,U as a,c as o,d as s,q as c,s as l}from"./preload-helper--XE0fuEx.js";import{n as u}from"./frame-B8dJkTQU.js";import{d,n as f,u as p}from"./index-BhMdHc_k.js";import{L as m}from"./calls-BRDdUBSZ.js";import{g as h,h as g,p as _,u as v}from"./identity-Bg1QfVOC.js";import{a as y,n as b,t as x}from"./forms-BTEJ_QNF.js";import"./sessions-part-CiW1UWjq.js";var S=class extends e{constructor(...e){super(...e),this.factors=null,this.doing=null,this.codes=[],this.problem=``,this.removing=null}connectedCallback(){super.connectedCallback(),this.#s(()=>Promise.resolve())}render(){let{factors:e}=this;return c`<section class="slab">
      <h2>${n(`factors.title`)}</h2>
      <p class="dim">${n(`factors.about`)}</p>
      ${this.problem===``?t:c`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?t:c`${this.#e(e)} ${this.#t(e)} ${this.#n(e)}`}
    </section>`}#e({totp:e}){return c`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${n(`totp.title`)}</h3>
          <p class="dim">${e===null?n(`totp.none`):this.#r(e.confirmed_at,e.last_used_at)}</p>
        </div>
        ${e===null?this.doing===`totp`?t:c`<button type="button" @click=${()=>this.doing=`totp`}>${n(`totp.set_up`)}</button>`:this.#i(`totp`,h)}
      </div>
      ${this.doing===`totp`?c`<totp-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></totp-setup>`:t}
    </div>`}#t({passkeys:e}){return c`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${n(`passkeys.title`)}</h3>
          <p class="dim">${n(`passkeys.about`)}</p>
          ${f()}
        </div>
        ${this.doing===`passkey`||!d()?t:c`<button type="button" @click=${()=>this.doing=`passkey`}>${n(`passkeys.add`)}</button>`}
      </div>
      ${this.doing===`passkey`?c`<passkey-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></passkey-setup>`:t}
      <ul class="lines">
        ${e.map(e=>c`<li data-passkey=${e.id}>
            <p><b>${e.name}</b> <small>${this.#r(e.created_at,e.last_used_at)}</small>${e.regressed_at===null?t:c`<small class="warn">${n(`passkeys.regressed`)}</small>`}</p>
            ${this.#i(e.id,()=>g(e.id))}
          </li>`)}
      </ul>
    </div>`}#n(e){if(this.doing===`codes`)return c`<div class="factor"><recovery-codes .codes=${this.codes} .done=${()=>void this.#s(()=>Promise.resolve())}></recovery-codes></div>`;if(e.totp===null&&e.passkeys.length===0)return t;let r=e.recovery_codes_left;return c`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${n(`factor.recovery.title`)}</h3>
          <p class=${r<3?`warn`:`dim`}>${n(`factor.recovery.left`,{n:r})}</p>
        </div>
        ${this.removing===`codes`?t:c`<button type="button" @click=${()=>this.removing=`codes`}>${n(`factor.recovery.renew`)}</button>`}
      </div>
      ${this.removing===`codes`?c`<div class="buttons sure">
            <span>${n(`factor.recovery.renew.sure`)}</span>
            <button type="button" class="danger" @click=${()=>void this.#a()}>${n(`factor.recovery.renew`)}</button>
            <button type="button" @click=${()=>this.removing=null}>${n(`form.cancel`)}</button>
          </div>`:t}
    </div>`}#r(e,t){let i=e=>s((r.nowMs-Date.parse(e))/1e3);return t===null?n(`factors.made`,{age:i(e)}):n(`factors.used`,{age:i(t)})}#i(e,t){return this.removing===e?c`<div class="buttons sure">
      <button type="button" class="danger" @click=${()=>void this.#s(()=>p(t))}>${n(`factors.remove.sure`)}</button>
      <button type="button" @click=${()=>this.removing=null}>${n(`form.cancel`)}</button>
    </div>`:c`<button type="button" @click=${()=>this.removing=e}>${n(`factors.remove`)}</button>`}async#a(){let e=[];await this.#s(async()=>e=await p(v))&&this.#o(e)}#o(e){e.length!==0&&(this.codes=e,this.doing=`codes`)}async#s(e){return this.problem=``,o(async()=>{await e(),this.factors=await _(),this.doing=null,this.removing=null,this.codes=[]},e=>this.problem=e)}};l([a()],S.prototype,`factors`,void 0),l([a()],S.prototype,`doing`,void 0),l([a()],S.prototype,`codes`,void 0),l([a()],S.prototype,`problem`,void 0),l([a()],S.prototype,`removing`,void 0),customElements.define(`own-factors`,S);var C=[`email`,`sms`],w=class extends e{constructor(...e){super(...e),this.contacts=null,this.problem=``,this.said=``,this.changing=null}connectedCallback(){super.connectedCallback(),this.#i(()=>Promise.resolve())}render(){return c`<section class="slab contacts">
      <h2>${n(`contacts.title`)}</h2>
      <p class="dim">${n(`contacts.about`)}</p>
      ${this.problem===``?t:c`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="sr" role="status">${this.said}</p>
      ${this.contacts===null?t:C.map(e=>this.#e(e))}
    </section>`}#e(e){let a=this.contacts?.find(t=>t.channel===e),o=a?.address??null,l=a===void 0?``:s((r.nowMs-Date.parse(a.changed_at))/1e3);return c`<div class="factor" data-channel=${e}>
      <div class="card-head">
        <div>
          <h3>${i(`contacts.channel`,e)}</h3>
          <p class="dim">${o===null?n(`contacts.none`):n(`contacts.since`,{address:o,age:l})}</p>
        </div>
        ${this.changing===e?t:c`<div class="buttons">
              <button type="button" @click=${()=>this.#n(e)}>${n(o===null?`contacts.add`:`contacts.change`)}</button>
              ${o===null?t:c`<button type="button" @click=${()=>void this.#r(e,null)}>${n(`contacts.remove`)}</button>`}
            </div>`}
      </div>
      ${this.changing===e?this.#t(e):t}
    </div>`}#t(e){return c`<form @submit=${t=>{t.preventDefault(),this.#r(e,x(new FormData(t.target),`address`))}}>
      <label>
        <span>${i(`contacts.address`,e)}</span>
        <input name="address" type=${e===`email`?`email`:`tel`} autocomplete=${e===`email`?`email`:`tel`} minlength="3" maxlength="254" required />
      </label>
      <div class="buttons">
        <button type="submit" class="go">${n(`contacts.save`)}</button>
        <button type="button" @click=${()=>this.changing=null}>${n(`form.cancel`)}</button>
      </div>
    </form>`}#n(e){this.changing=e,this.problem=``,this.updateComplete.then(()=>this.querySelector(`input`)?.focus())}async#r(e,t){await this.#i(async()=>{await y(e,t),this.changing=null,this.said=n(t===null?`contacts.removed`:`contacts.saved`)})}async#i(e){this.problem=``,await o(async()=>{await e(),this.contacts=await b()},e=>this.problem=e)}};l([a()],w.prototype,`contacts`,void 0),l([a()],w.prototype,`problem`,void 0),l([a()],w.prototype,`said`,void 0),l([a()],w.prototype,`changing`,void 0),customElements.define(`own-contacts`,w);var T=class extends e{constructor(...e){super(...e),this.changing=!1,this.said=``,this.#t=()=>{this.changing=!1,this.said=n(`password.changed`),this.querySelector(`own-sessions`)?.refresh()}}updated(e){super.updated(e),document.title=`${n(`app.name`)} · ${n(`section.security`)}`}render(){return u(`security`,c`<div class="page narrow">
        <h1>${n(`section.security`)}</h1>
        <p class="dim">${n(`security.who`,{name:m.session?.account.name??``})}</p>
        <p class="sr" role="status">${this.said}</p>
        ${this.#e()}
        <own-factors></own-factors>
        <own-contacts></own-contacts>
        <own-sessions></own-sessions>
        <own-look-ups></own-look-ups>
      </div>`)}#e(){return c`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${n(`password.title`)}</h2>
          <p class="dim">${this.said===``?n(`password.about`):this.said}</p>
        </div>
        ${this.changing?t:c`<button type="button" @click=${()=>this.changing=!0}>${n(`password.change`)}</button>`}
      </div>
      ${this.changing?c`<new-password .done=${this.#t} .cancel=${()=>this.changing=!1}></new-password>`:t}
    </section>`}#t};l([a()],T.prototype,`changing`,void 0),l([a()],T.prototype,`said`,void 0),customElements.define(`security-view`,T);export{T as SecurityView};