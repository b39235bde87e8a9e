import{O as e,_t as t,ht as n,n as r,pt as i,t as a,v as o,y as s,yt as c}from"./decorate-CiMCUl31.js";import{n as l}from"./frame-C_le1yZS.js";import{C as u,S as d,h as f,m as p,n as m,p as h,w as g,x as _}from"./index-6Msh_tPp.js";import"./sessions-part-C0yY-7Sn.js";var v=class extends o{constructor(...e){super(...e),this.factors=null,this.doing=null,this.codes=[],this.problem=``,this.removing=null}connectedCallback(){super.connectedCallback(),this.#s(()=>Promise.resolve())}render(){let{factors:n}=this;return c`<section class="slab">
      <h2>${e(`factors.title`)}</h2>
      <p class="dim">${e(`factors.about`)}</p>
      ${this.problem===``?t:c`<p class="note bad" role="alert">${this.problem}</p>`}
      ${n===null?t:c`${this.#e(n)} ${this.#t(n)} ${this.#n(n)}`}
    </section>`}#e({totp:n}){return c`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${e(`totp.title`)}</h3>
          <p class="dim">${n===null?e(`totp.none`):this.#r(n.confirmed_at,n.last_used_at)}</p>
        </div>
        ${n===null?this.doing===`totp`?t:c`<button type="button" @click=${()=>this.doing=`totp`}>${e(`totp.set_up`)}</button>`:this.#i(`totp`,g)}
      </div>
      ${this.doing===`totp`?c`<totp-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></totp-setup>`:t}
    </div>`}#t({passkeys:n}){return c`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${e(`passkeys.title`)}</h3>
          <p class="dim">${e(`passkeys.about`)}</p>
          ${m()}
        </div>
        ${this.doing===`passkey`||!p()?t:c`<button type="button" @click=${()=>this.doing=`passkey`}>${e(`passkeys.add`)}</button>`}
      </div>
      ${this.doing===`passkey`?c`<passkey-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></passkey-setup>`:t}
      <ul class="lines">
        ${n.map(n=>c`<li data-passkey=${n.id}>
            <p><b>${n.name}</b> <small>${this.#r(n.created_at,n.last_used_at)}</small>${n.regressed_at===null?t:c`<small class="warn">${e(`passkeys.regressed`)}</small>`}</p>
            ${this.#i(n.id,()=>u(n.id))}
          </li>`)}
      </ul>
    </div>`}#n(n){if(this.doing===`codes`)return c`<div class="factor"><recovery-codes .codes=${this.codes} .done=${()=>void this.#s(()=>Promise.resolve())}></recovery-codes></div>`;if(n.totp===null&&n.passkeys.length===0)return t;let r=n.recovery_codes_left;return c`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${e(`factor.recovery.title`)}</h3>
          <p class=${r<3?`warn`:`dim`}>${e(`factor.recovery.left`,{n:r})}</p>
        </div>
        ${this.removing===`codes`?t:c`<button type="button" @click=${()=>this.removing=`codes`}>${e(`factor.recovery.renew`)}</button>`}
      </div>
      ${this.removing===`codes`?c`<div class="buttons sure">
            <span>${e(`factor.recovery.renew.sure`)}</span>
            <button type="button" class="danger" @click=${()=>void this.#a()}>${e(`factor.recovery.renew`)}</button>
            <button type="button" @click=${()=>this.removing=null}>${e(`form.cancel`)}</button>
          </div>`:t}
    </div>`}#r(t,n){let i=e=>r((s.nowMs-Date.parse(e))/1e3);return n===null?e(`factors.made`,{age:i(t)}):e(`factors.used`,{age:i(n)})}#i(t,n){return this.removing===t?c`<div class="buttons sure">
      <button type="button" class="danger" @click=${()=>void this.#s(()=>h(n))}>${e(`factors.remove.sure`)}</button>
      <button type="button" @click=${()=>this.removing=null}>${e(`form.cancel`)}</button>
    </div>`:c`<button type="button" @click=${()=>this.removing=t}>${e(`factors.remove`)}</button>`}async#a(){let e=[];await this.#s(async()=>e=await h(_))&&this.#o(e)}#o(e){e.length!==0&&(this.codes=e,this.doing=`codes`)}async#s(e){return this.problem=``,f(async()=>{await e(),this.factors=await d(),this.doing=null,this.removing=null,this.codes=[]},e=>this.problem=e)}};a([n()],v.prototype,`factors`,void 0),a([n()],v.prototype,`doing`,void 0),a([n()],v.prototype,`codes`,void 0),a([n()],v.prototype,`problem`,void 0),a([n()],v.prototype,`removing`,void 0),customElements.define(`own-factors`,v);var y=class extends o{constructor(...t){super(...t),this.changing=!1,this.said=``,this.#t=()=>{this.changing=!1,this.said=e(`password.changed`),this.querySelector(`own-sessions`)?.refresh()}}updated(t){super.updated(t),document.title=`${e(`app.name`)} · ${e(`section.security`)}`}render(){return l(`security`,c`<div class="page narrow">
        <h1>${e(`section.security`)}</h1>
        <p class="dim">${e(`security.who`,{name:i.session?.account.name??``})}</p>
        <p class="sr" role="status">${this.said}</p>
        ${this.#e()}
        <own-factors></own-factors>
        <own-sessions></own-sessions>
        <own-look-ups></own-look-ups>
      </div>`)}#e(){return c`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${e(`password.title`)}</h2>
          <p class="dim">${this.said===``?e(`password.about`):this.said}</p>
        </div>
        ${this.changing?t:c`<button type="button" @click=${()=>this.changing=!0}>${e(`password.change`)}</button>`}
      </div>
      ${this.changing?c`<new-password .done=${this.#t} .cancel=${()=>this.changing=!1}></new-password>`:t}
    </section>`}#t};a([n()],y.prototype,`changing`,void 0),a([n()],y.prototype,`said`,void 0),customElements.define(`security-view`,y);export{y as SecurityView};