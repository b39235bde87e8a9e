import{D as e,E as t,H as n,I as r,K as i,L as a,W as o,o as s,s as c,u as l}from"./routing-0B7v5liN.js";import{n as u}from"./frame-BP7M18Ye.js";import{d,n as f,u as p}from"./index-Cm_Iu3kH.js";import{I as m}from"./calls-Cgn4olah.js";import{g as h,h as g,p as _,u as v}from"./identity-B7LUWcIz.js";import{o as y,t as b}from"./notices-pYmSEPWI.js";import{t as x}from"./forms-CLYgAeKV.js";import"./sessions-part-B-wlNefx.js";var S=class extends t{constructor(...e){super(...e),this.factors=null,this.doing=null,this.codes=[],this.problem=``,this.removing=null}connectedCallback(){super.connectedCallback(),this.#s(()=>Promise.resolve())}render(){let{factors:e}=this;return i`<section class="slab">
      <h2>${r(`factors.title`)}</h2>
      <p class="dim">${r(`factors.about`)}</p>
      ${this.problem===``?o:i`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?o:i`${this.#e(e)} ${this.#t(e)} ${this.#n(e)}`}
    </section>`}#e({totp:e}){return i`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${r(`totp.title`)}</h3>
          <p class="dim">${e===null?r(`totp.none`):this.#r(e.confirmed_at,e.last_used_at)}</p>
        </div>
        ${e===null?this.doing===`totp`?o:i`<button type="button" @click=${()=>this.doing=`totp`}>${r(`totp.set_up`)}</button>`:this.#i(`totp`,h)}
      </div>
      ${this.doing===`totp`?i`<totp-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></totp-setup>`:o}
    </div>`}#t({passkeys:e}){return i`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${r(`passkeys.title`)}</h3>
          <p class="dim">${r(`passkeys.about`)}</p>
          ${f()}
        </div>
        ${this.doing===`passkey`||!d()?o:i`<button type="button" @click=${()=>this.doing=`passkey`}>${r(`passkeys.add`)}</button>`}
      </div>
      ${this.doing===`passkey`?i`<passkey-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></passkey-setup>`:o}
      <ul class="lines">
        ${e.map(e=>i`<li data-passkey=${e.id}>
            <p><b>${e.name}</b> <small>${this.#r(e.created_at,e.last_used_at)}</small>${e.regressed_at===null?o:i`<small class="warn">${r(`passkeys.regressed`)}</small>`}</p>
            ${this.#i(e.id,()=>g(e.id))}
          </li>`)}
      </ul>
    </div>`}#n(e){if(this.doing===`codes`)return i`<div class="factor"><recovery-codes .codes=${this.codes} .done=${()=>void this.#s(()=>Promise.resolve())}></recovery-codes></div>`;if(e.totp===null&&e.passkeys.length===0)return o;let t=e.recovery_codes_left;return i`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${r(`factor.recovery.title`)}</h3>
          <p class=${t<3?`warn`:`dim`}>${r(`factor.recovery.left`,{n:t})}</p>
        </div>
        ${this.removing===`codes`?o:i`<button type="button" @click=${()=>this.removing=`codes`}>${r(`factor.recovery.renew`)}</button>`}
      </div>
      ${this.removing===`codes`?i`<div class="buttons sure">
            <span>${r(`factor.recovery.renew.sure`)}</span>
            <button type="button" class="danger" @click=${()=>void this.#a()}>${r(`factor.recovery.renew`)}</button>
            <button type="button" @click=${()=>this.removing=null}>${r(`form.cancel`)}</button>
          </div>`:o}
    </div>`}#r(t,n){let i=t=>l((e.nowMs-Date.parse(t))/1e3);return n===null?r(`factors.made`,{age:i(t)}):r(`factors.used`,{age:i(n)})}#i(e,t){return this.removing===e?i`<div class="buttons sure">
      <button type="button" class="danger" @click=${()=>void this.#s(()=>p(t))}>${r(`factors.remove.sure`)}</button>
      <button type="button" @click=${()=>this.removing=null}>${r(`form.cancel`)}</button>
    </div>`:i`<button type="button" @click=${()=>this.removing=e}>${r(`factors.remove`)}</button>`}async#a(){let e=[];await this.#s(async()=>e=await p(v))&&this.#o(e)}#o(e){e.length!==0&&(this.codes=e,this.doing=`codes`)}async#s(e){return this.problem=``,c(async()=>{await e(),this.factors=await _(),this.doing=null,this.removing=null,this.codes=[]},e=>this.problem=e)}};s([n()],S.prototype,`factors`,void 0),s([n()],S.prototype,`doing`,void 0),s([n()],S.prototype,`codes`,void 0),s([n()],S.prototype,`problem`,void 0),s([n()],S.prototype,`removing`,void 0),customElements.define(`own-factors`,S);var C=[`email`,`sms`],w=class extends t{constructor(...e){super(...e),this.contacts=null,this.problem=``,this.said=``,this.changing=null}connectedCallback(){super.connectedCallback(),this.#i(()=>Promise.resolve())}render(){return i`<section class="slab contacts">
      <h2>${r(`contacts.title`)}</h2>
      <p class="dim">${r(`contacts.about`)}</p>
      ${this.problem===``?o:i`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="sr" role="status">${this.said}</p>
      ${this.contacts===null?o:C.map(e=>this.#e(e))}
    </section>`}#e(t){let n=this.contacts?.find(e=>e.channel===t),s=n?.address??null,c=n===void 0?``:l((e.nowMs-Date.parse(n.changed_at))/1e3);return i`<div class="factor" data-channel=${t}>
      <div class="card-head">
        <div>
          <h3>${a(`contacts.channel`,t)}</h3>
          <p class="dim">${s===null?r(`contacts.none`):r(`contacts.since`,{address:s,age:c})}</p>
        </div>
        ${this.changing===t?o:i`<div class="buttons">
              <button type="button" @click=${()=>this.#n(t)}>${r(s===null?`contacts.add`:`contacts.change`)}</button>
              ${s===null?o:i`<button type="button" @click=${()=>void this.#r(t,null)}>${r(`contacts.remove`)}</button>`}
            </div>`}
      </div>
      ${this.changing===t?this.#t(t):o}
    </div>`}#t(e){return i`<form @submit=${t=>{t.preventDefault(),this.#r(e,x(new FormData(t.target),`address`))}}>
      <label>
        <span>${a(`contacts.address`,e)}</span>
        <input name="address" type=${e===`email`?`email`:`tel`} autocomplete=${e===`email`?`email`:`tel`} minlength="3" maxlength="254" required />
      </label>
      <div class="buttons">
        <button type="submit" class="go">${r(`contacts.save`)}</button>
        <button type="button" @click=${()=>this.changing=null}>${r(`form.cancel`)}</button>
      </div>
    </form>`}#n(e){this.changing=e,this.problem=``,this.updateComplete.then(()=>this.querySelector(`input`)?.focus())}async#r(e,t){await this.#i(async()=>{await y(e,t),this.changing=null,this.said=r(t===null?`contacts.removed`:`contacts.saved`)})}async#i(e){this.problem=``,await c(async()=>{await e(),this.contacts=await b()},e=>this.problem=e)}};s([n()],w.prototype,`contacts`,void 0),s([n()],w.prototype,`problem`,void 0),s([n()],w.prototype,`said`,void 0),s([n()],w.prototype,`changing`,void 0),customElements.define(`own-contacts`,w);var T=class extends t{constructor(...e){super(...e),this.changing=!1,this.said=``,this.#t=()=>{this.changing=!1,this.said=r(`password.changed`),this.querySelector(`own-sessions`)?.refresh()}}updated(e){super.updated(e),document.title=`${r(`app.name`)} · ${r(`section.security`)}`}render(){return u(`security`,i`<div class="page narrow">
        <h1>${r(`section.security`)}</h1>
        <p class="dim">${r(`security.who`,{name:m.session?.account.name??``})}</p>
        <p class="sr" role="status">${this.said}</p>
        ${this.#e()}
        <own-factors></own-factors>
        <own-contacts></own-contacts>
        <own-sessions></own-sessions>
        <own-look-ups></own-look-ups>
      </div>`)}#e(){return i`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${r(`password.title`)}</h2>
          <p class="dim">${this.said===``?r(`password.about`):this.said}</p>
        </div>
        ${this.changing?o:i`<button type="button" @click=${()=>this.changing=!0}>${r(`password.change`)}</button>`}
      </div>
      ${this.changing?i`<new-password .done=${this.#t} .cancel=${()=>this.changing=!1}></new-password>`:o}
    </section>`}#t};s([n()],T.prototype,`changing`,void 0),s([n()],T.prototype,`said`,void 0),customElements.define(`security-view`,T);export{T as SecurityView};