import{O as e,_ as t,_t as n,d as r,ht as i,k as a,n as o,pt as s,t as c,v as l,y as u,yt as d}from"./decorate-Dk1PX0C4.js";import{n as f}from"./frame-D4hR1Jzu.js";import{C as p,S as m,_ as h,b as g,h as _,m as v,n as y,p as b,v as x,w as S,x as C,y as w}from"./index-CkiAYcv6.js";var T=class extends l{constructor(...e){super(...e),this.factors=null,this.doing=null,this.codes=[],this.problem=``,this.removing=null}connectedCallback(){super.connectedCallback(),this.#s(()=>Promise.resolve())}render(){let{factors:t}=this;return d`<section class="slab">
      <h2>${e(`factors.title`)}</h2>
      <p class="dim">${e(`factors.about`)}</p>
      ${this.problem===``?n:d`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===null?n:d`${this.#e(t)} ${this.#t(t)} ${this.#n(t)}`}
    </section>`}#e({totp:t}){return d`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${e(`totp.title`)}</h3>
          <p class="dim">${t===null?e(`totp.none`):this.#r(t.confirmed_at,t.last_used_at)}</p>
        </div>
        ${t===null?this.doing===`totp`?n:d`<button type="button" @click=${()=>this.doing=`totp`}>${e(`totp.set_up`)}</button>`:this.#i(`totp`,S)}
      </div>
      ${this.doing===`totp`?d`<totp-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></totp-setup>`:n}
    </div>`}#t({passkeys:t}){return d`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${e(`passkeys.title`)}</h3>
          <p class="dim">${e(`passkeys.about`)}</p>
          ${y()}
        </div>
        ${this.doing===`passkey`||!v()?n:d`<button type="button" @click=${()=>this.doing=`passkey`}>${e(`passkeys.add`)}</button>`}
      </div>
      ${this.doing===`passkey`?d`<passkey-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></passkey-setup>`:n}
      <ul class="lines">
        ${t.map(t=>d`<li data-passkey=${t.id}>
            <p><b>${t.name}</b> <small>${this.#r(t.created_at,t.last_used_at)}</small>${t.regressed_at===null?n:d`<small class="warn">${e(`passkeys.regressed`)}</small>`}</p>
            ${this.#i(t.id,()=>p(t.id))}
          </li>`)}
      </ul>
    </div>`}#n(t){if(this.doing===`codes`)return d`<div class="factor"><recovery-codes .codes=${this.codes} .done=${()=>void this.#s(()=>Promise.resolve())}></recovery-codes></div>`;if(t.totp===null&&t.passkeys.length===0)return n;let r=t.recovery_codes_left;return d`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${e(`factor.recovery.title`)}</h3>
          <p class=${r<3?`warn`:`dim`}>${e(`factor.recovery.left`,{n:r})}</p>
        </div>
        ${this.removing===`codes`?n:d`<button type="button" @click=${()=>this.removing=`codes`}>${e(`factor.recovery.renew`)}</button>`}
      </div>
      ${this.removing===`codes`?d`<div class="buttons sure">
            <span>${e(`factor.recovery.renew.sure`)}</span>
            <button type="button" class="danger" @click=${()=>void this.#a()}>${e(`factor.recovery.renew`)}</button>
            <button type="button" @click=${()=>this.removing=null}>${e(`form.cancel`)}</button>
          </div>`:n}
    </div>`}#r(t,n){let r=e=>o((u.nowMs-Date.parse(e))/1e3);return n===null?e(`factors.made`,{age:r(t)}):e(`factors.used`,{age:r(n)})}#i(t,n){return this.removing===t?d`<div class="buttons sure">
      <button type="button" class="danger" @click=${()=>void this.#s(()=>b(n))}>${e(`factors.remove.sure`)}</button>
      <button type="button" @click=${()=>this.removing=null}>${e(`form.cancel`)}</button>
    </div>`:d`<button type="button" @click=${()=>this.removing=t}>${e(`factors.remove`)}</button>`}async#a(){let e=[];await this.#s(async()=>e=await b(C))&&this.#o(e)}#o(e){e.length!==0&&(this.codes=e,this.doing=`codes`)}async#s(e){return this.problem=``,_(async()=>{await e(),this.factors=await m(),this.doing=null,this.removing=null,this.codes=[]},e=>this.problem=e)}};c([i()],T.prototype,`factors`,void 0),c([i()],T.prototype,`doing`,void 0),c([i()],T.prototype,`codes`,void 0),c([i()],T.prototype,`problem`,void 0),c([i()],T.prototype,`removing`,void 0),customElements.define(`own-factors`,T);var E=class extends l{constructor(...e){super(...e),this.lookUps=null,this.problem=``,this.concerned=!0}connectedCallback(){super.connectedCallback(),_(async()=>this.lookUps=await w(),(e,t)=>{this.concerned=t.status!==404&&t.status!==403,this.problem=e})}render(){if(!this.concerned)return d`${n}`;let{lookUps:t}=this;return d`<section class="slab">
      <h2>${e(`look_ups.title`)}</h2>
      <p class="dim">${e(`look_ups.about`)}</p>
      ${this.problem===``?n:d`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t?.length===0?d`<p class="empty">${e(`look_ups.none`)}</p>`:n}
      <ul class="lines">
        ${(t??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(t){let n=e=>r(Date.parse(e),u.nowMs,s.timezone,`minutes`);return d`<li>
      <p>
        <b>${t.looked_by}</b> <span>${a(`purpose`,t.purpose)}</span>
        <small>${n(t.looked_at)} · ${e(`look_ups.span`,{from:n(t.since),until:n(t.until)})}${t.note===``?``:` · ${t.note}`}</small>
      </p>
    </li>`}};c([i()],E.prototype,`lookUps`,void 0),c([i()],E.prototype,`problem`,void 0),c([i()],E.prototype,`concerned`,void 0),customElements.define(`own-look-ups`,E);var D=class extends l{constructor(...e){super(...e),this.sessions=null,this.problem=``,this.ending=!1}connectedCallback(){super.connectedCallback(),this.refresh()}refresh(){this.#t(()=>Promise.resolve())}render(){let{sessions:t}=this,r=(t??[]).filter(e=>!e.current).length;return d`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${e(`sessions.title`)}</h2>
          <p class="dim">${e(`sessions.about`)}</p>
        </div>
        ${r===0||this.ending?n:d`<button type="button" @click=${()=>this.ending=!0}>${e(`sessions.end_others`,{n:r})}</button>`}
      </div>
      ${this.ending?d`<div class="buttons sure">
            <span>${e(`sessions.end_others.sure`)}</span>
            <button type="button" class="danger" @click=${()=>void this.#t(h)}>${e(`sessions.end_others`,{n:r})}</button>
            <button type="button" @click=${()=>this.ending=!1}>${e(`form.cancel`)}</button>
          </div>`:n}
      ${this.problem===``?n:d`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===null?d`<p class="empty" role="status">${e(`app.loading`)}</p>`:n}
      <ul class="lines">
        ${(t??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(i){let c=(u.nowMs-Date.parse(i.last_seen_at))/1e3,l=`${r(Date.parse(i.created_at),u.nowMs,s.timezone,`minutes`)} ${t(u.nowMs,s.timezone)}`;return d`<li data-session=${i.id}>
      <p>
        <b>${i.device??e(`sessions.unknown_device`)}</b>
        ${i.current?d`<span class="tag-ok">${e(`sessions.this`)}</span>`:n}
        <small>
          ${[i.address??e(`sessions.unknown_address`),e(`sessions.by`,{way:a(`method`,i.method),at:l}),i.current?``:e(`sessions.seen`,{age:o(c)})].filter(e=>e!==``).join(` · `)}
        </small>
      </p>
      ${i.current?n:d`<button type="button" @click=${()=>void this.#t(()=>x(i.id))}>${e(`sessions.end`)}</button>`}
    </li>`}async#t(e){this.problem=``,await _(async()=>{await e(),this.sessions=await g(),this.ending=!1},e=>this.problem=e)}};c([i()],D.prototype,`sessions`,void 0),c([i()],D.prototype,`problem`,void 0),c([i()],D.prototype,`ending`,void 0),customElements.define(`own-sessions`,D);var O=class extends l{constructor(...t){super(...t),this.changing=!1,this.said=``,this.#t=()=>{this.changing=!1,this.said=e(`password.changed`),this.querySelector(`own-sessions`)?.refresh()}}updated(t){super.updated(t),document.title=`${e(`app.name`)} · ${e(`section.security`)}`}render(){return f(`security`,d`<div class="page narrow">
        <h1>${e(`section.security`)}</h1>
        <p class="dim">${e(`security.who`,{name:s.session?.account.name??``})}</p>
        <p class="sr" role="status">${this.said}</p>
        ${this.#e()}
        <own-factors></own-factors>
        <own-sessions></own-sessions>
        <own-look-ups></own-look-ups>
      </div>`)}#e(){return d`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${e(`password.title`)}</h2>
          <p class="dim">${this.said===``?e(`password.about`):this.said}</p>
        </div>
        ${this.changing?n:d`<button type="button" @click=${()=>this.changing=!0}>${e(`password.change`)}</button>`}
      </div>
      ${this.changing?d`<new-password .done=${this.#t} .cancel=${()=>this.changing=!1}></new-password>`:n}
    </section>`}#t};c([i()],O.prototype,`changing`,void 0),c([i()],O.prototype,`said`,void 0),customElements.define(`security-view`,O);export{O as SecurityView};