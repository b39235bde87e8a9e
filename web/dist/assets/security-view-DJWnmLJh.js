import{D as e,E as t,_ as n,_t as r,dt as i,g as a,h as o,ht as s,n as c,pt as l,t as u,u as d}from"./decorate-G3QR7DyV.js";import{n as f}from"./frame-YEjDMGjK.js";import{C as p,S as m,_ as h,b as g,h as _,m as v,n as y,p as b,v as x,w as S,x as C,y as w}from"./index-DzNlpeCr.js";var T=class extends a{constructor(...e){super(...e),this.factors=null,this.doing=null,this.codes=[],this.problem=``,this.removing=null}connectedCallback(){super.connectedCallback(),this.#s(()=>Promise.resolve())}render(){let{factors:e}=this;return r`<section class="slab">
      <h2>${t(`factors.title`)}</h2>
      <p class="dim">${t(`factors.about`)}</p>
      ${this.problem===``?s:r`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?s:r`${this.#e(e)} ${this.#t(e)} ${this.#n(e)}`}
    </section>`}#e({totp:e}){return r`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${t(`totp.title`)}</h3>
          <p class="dim">${e===null?t(`totp.none`):this.#r(e.confirmed_at,e.last_used_at)}</p>
        </div>
        ${e===null?this.doing===`totp`?s:r`<button type="button" @click=${()=>this.doing=`totp`}>${t(`totp.set_up`)}</button>`:this.#i(`totp`,S)}
      </div>
      ${this.doing===`totp`?r`<totp-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></totp-setup>`:s}
    </div>`}#t({passkeys:e}){return r`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${t(`passkeys.title`)}</h3>
          <p class="dim">${t(`passkeys.about`)}</p>
          ${y()}
        </div>
        ${this.doing===`passkey`||!v()?s:r`<button type="button" @click=${()=>this.doing=`passkey`}>${t(`passkeys.add`)}</button>`}
      </div>
      ${this.doing===`passkey`?r`<passkey-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></passkey-setup>`:s}
      <ul class="lines">
        ${e.map(e=>r`<li data-passkey=${e.id}>
            <p><b>${e.name}</b> <small>${this.#r(e.created_at,e.last_used_at)}</small>${e.regressed_at===null?s:r`<small class="warn">${t(`passkeys.regressed`)}</small>`}</p>
            ${this.#i(e.id,()=>p(e.id))}
          </li>`)}
      </ul>
    </div>`}#n(e){if(this.doing===`codes`)return r`<div class="factor"><recovery-codes .codes=${this.codes} .done=${()=>void this.#s(()=>Promise.resolve())}></recovery-codes></div>`;if(e.totp===null&&e.passkeys.length===0)return s;let n=e.recovery_codes_left;return r`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${t(`factor.recovery.title`)}</h3>
          <p class=${n<3?`warn`:`dim`}>${t(`factor.recovery.left`,{n})}</p>
        </div>
        ${this.removing===`codes`?s:r`<button type="button" @click=${()=>this.removing=`codes`}>${t(`factor.recovery.renew`)}</button>`}
      </div>
      ${this.removing===`codes`?r`<div class="buttons sure">
            <span>${t(`factor.recovery.renew.sure`)}</span>
            <button type="button" class="danger" @click=${()=>void this.#a()}>${t(`factor.recovery.renew`)}</button>
            <button type="button" @click=${()=>this.removing=null}>${t(`form.cancel`)}</button>
          </div>`:s}
    </div>`}#r(e,r){let i=e=>c((n.nowMs-Date.parse(e))/1e3);return r===null?t(`factors.made`,{age:i(e)}):t(`factors.used`,{age:i(r)})}#i(e,n){return this.removing===e?r`<div class="buttons sure">
      <button type="button" class="danger" @click=${()=>void this.#s(()=>b(n))}>${t(`factors.remove.sure`)}</button>
      <button type="button" @click=${()=>this.removing=null}>${t(`form.cancel`)}</button>
    </div>`:r`<button type="button" @click=${()=>this.removing=e}>${t(`factors.remove`)}</button>`}async#a(){let e=[];await this.#s(async()=>e=await b(C))&&this.#o(e)}#o(e){e.length!==0&&(this.codes=e,this.doing=`codes`)}async#s(e){return this.problem=``,_(async()=>{await e(),this.factors=await m(),this.doing=null,this.removing=null,this.codes=[]},e=>this.problem=e)}};u([l()],T.prototype,`factors`,void 0),u([l()],T.prototype,`doing`,void 0),u([l()],T.prototype,`codes`,void 0),u([l()],T.prototype,`problem`,void 0),u([l()],T.prototype,`removing`,void 0),customElements.define(`own-factors`,T);var E=class extends a{constructor(...e){super(...e),this.lookUps=null,this.problem=``,this.concerned=!0}connectedCallback(){super.connectedCallback(),_(async()=>this.lookUps=await w(),(e,t)=>{this.concerned=t.status!==404&&t.status!==403,this.problem=e})}render(){if(!this.concerned)return r`${s}`;let{lookUps:e}=this;return r`<section class="slab">
      <h2>${t(`look_ups.title`)}</h2>
      <p class="dim">${t(`look_ups.about`)}</p>
      ${this.problem===``?s:r`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e?.length===0?r`<p class="empty">${t(`look_ups.none`)}</p>`:s}
      <ul class="lines">
        ${(e??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(a){let o=e=>d(Date.parse(e),n.nowMs,i.timezone,`minutes`);return r`<li>
      <p>
        <b>${a.looked_by}</b> <span>${e(`purpose`,a.purpose)}</span>
        <small>${o(a.looked_at)} · ${t(`look_ups.span`,{from:o(a.since),until:o(a.until)})}${a.note===``?``:` · ${a.note}`}</small>
      </p>
    </li>`}};u([l()],E.prototype,`lookUps`,void 0),u([l()],E.prototype,`problem`,void 0),u([l()],E.prototype,`concerned`,void 0),customElements.define(`own-look-ups`,E);var D=class extends a{constructor(...e){super(...e),this.sessions=null,this.problem=``,this.ending=!1}connectedCallback(){super.connectedCallback(),this.refresh()}refresh(){this.#t(()=>Promise.resolve())}render(){let{sessions:e}=this,n=(e??[]).filter(e=>!e.current).length;return r`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${t(`sessions.title`)}</h2>
          <p class="dim">${t(`sessions.about`)}</p>
        </div>
        ${n===0||this.ending?s:r`<button type="button" @click=${()=>this.ending=!0}>${t(`sessions.end_others`,{n})}</button>`}
      </div>
      ${this.ending?r`<div class="buttons sure">
            <span>${t(`sessions.end_others.sure`)}</span>
            <button type="button" class="danger" @click=${()=>void this.#t(h)}>${t(`sessions.end_others`,{n})}</button>
            <button type="button" @click=${()=>this.ending=!1}>${t(`form.cancel`)}</button>
          </div>`:s}
      ${this.problem===``?s:r`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?r`<p class="empty" role="status">${t(`app.loading`)}</p>`:s}
      <ul class="lines">
        ${(e??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(a){let l=(n.nowMs-Date.parse(a.last_seen_at))/1e3,u=`${d(Date.parse(a.created_at),n.nowMs,i.timezone,`minutes`)} ${o(n.nowMs,i.timezone)}`;return r`<li data-session=${a.id}>
      <p>
        <b>${a.device??t(`sessions.unknown_device`)}</b>
        ${a.current?r`<span class="tag-ok">${t(`sessions.this`)}</span>`:s}
        <small>
          ${[a.address??t(`sessions.unknown_address`),t(`sessions.by`,{way:e(`method`,a.method),at:u}),a.current?``:t(`sessions.seen`,{age:c(l)})].filter(e=>e!==``).join(` · `)}
        </small>
      </p>
      ${a.current?s:r`<button type="button" @click=${()=>void this.#t(()=>x(a.id))}>${t(`sessions.end`)}</button>`}
    </li>`}async#t(e){this.problem=``,await _(async()=>{await e(),this.sessions=await g(),this.ending=!1},e=>this.problem=e)}};u([l()],D.prototype,`sessions`,void 0),u([l()],D.prototype,`problem`,void 0),u([l()],D.prototype,`ending`,void 0),customElements.define(`own-sessions`,D);var O=class extends a{constructor(...e){super(...e),this.changing=!1,this.said=``,this.#t=()=>{this.changing=!1,this.said=t(`password.changed`),this.querySelector(`own-sessions`)?.refresh()}}updated(e){super.updated(e),document.title=`${t(`app.name`)} · ${t(`section.security`)}`}render(){return f(`security`,r`<div class="page narrow">
        <h1>${t(`section.security`)}</h1>
        <p class="dim">${t(`security.who`,{name:i.session?.account.name??``})}</p>
        <p class="sr" role="status">${this.said}</p>
        ${this.#e()}
        <own-factors></own-factors>
        <own-sessions></own-sessions>
        <own-look-ups></own-look-ups>
      </div>`)}#e(){return r`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${t(`password.title`)}</h2>
          <p class="dim">${this.said===``?t(`password.about`):this.said}</p>
        </div>
        ${this.changing?s:r`<button type="button" @click=${()=>this.changing=!0}>${t(`password.change`)}</button>`}
      </div>
      ${this.changing?r`<new-password .done=${this.#t} .cancel=${()=>this.changing=!1}></new-password>`:s}
    </section>`}#t};u([l()],O.prototype,`changing`,void 0),u([l()],O.prototype,`said`,void 0),customElements.define(`security-view`,O);export{O as SecurityView};