import{C as e,ct as t,ft as n,l as r,m as i,mt as a,n as o,p as s,t as c,ut as l,w as u}from"./decorate-DEnpJTLa.js";import{n as d}from"./frame-DEQgTlML.js";import{S as f,_ as p,b as m,d as h,f as g,g as _,h as v,p as y,v as b,x,y as S}from"./index-DfX3gt_9.js";var C=class extends s{constructor(...e){super(...e),this.factors=null,this.doing=null,this.codes=[],this.problem=``,this.removing=null}connectedCallback(){super.connectedCallback(),this.#s(()=>Promise.resolve())}render(){let{factors:t}=this;return a`<section class="slab">
      <h2>${e(`factors.title`)}</h2>
      <p class="dim">${e(`factors.about`)}</p>
      ${this.problem===``?n:a`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===null?n:a`${this.#e(t)} ${this.#t(t)} ${this.#n(t)}`}
    </section>`}#e({totp:t}){return a`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${e(`totp.title`)}</h3>
          <p class="dim">${t===null?e(`totp.none`):this.#r(t.confirmed_at,t.last_used_at)}</p>
        </div>
        ${t===null?this.doing===`totp`?n:a`<button type="button" @click=${()=>this.doing=`totp`}>${e(`totp.set_up`)}</button>`:this.#i(`totp`,f)}
      </div>
      ${this.doing===`totp`?a`<totp-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></totp-setup>`:n}
    </div>`}#t({passkeys:t}){return a`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${e(`passkeys.title`)}</h3>
          <p class="dim">${g()?e(`passkeys.about`):e(`passkeys.insecure`)}</p>
        </div>
        ${this.doing===`passkey`||!g()?n:a`<button type="button" @click=${()=>this.doing=`passkey`}>${e(`passkeys.add`)}</button>`}
      </div>
      ${this.doing===`passkey`?a`<passkey-setup .done=${()=>void this.#s(()=>Promise.resolve())} .cancel=${()=>this.doing=null}></passkey-setup>`:n}
      <ul class="lines">
        ${t.map(t=>a`<li data-passkey=${t.id}>
            <p><b>${t.name}</b> <small>${this.#r(t.created_at,t.last_used_at)}</small>${t.regressed_at===null?n:a`<small class="warn">${e(`passkeys.regressed`)}</small>`}</p>
            ${this.#i(t.id,()=>x(t.id))}
          </li>`)}
      </ul>
    </div>`}#n(t){if(this.doing===`codes`)return a`<div class="factor"><recovery-codes .codes=${this.codes} .done=${()=>void this.#s(()=>Promise.resolve())}></recovery-codes></div>`;if(t.totp===null&&t.passkeys.length===0)return n;let r=t.recovery_codes_left;return a`<div class="factor">
      <div class="card-head">
        <div>
          <h3>${e(`factor.recovery.title`)}</h3>
          <p class=${r<3?`warn`:`dim`}>${e(`factor.recovery.left`,{n:r})}</p>
        </div>
        <button type="button" @click=${()=>void this.#a()}>${e(`factor.recovery.renew`)}</button>
      </div>
    </div>`}#r(t,n){let r=e=>o((i.nowMs-Date.parse(e))/1e3);return n===null?e(`factors.made`,{age:r(t)}):e(`factors.used`,{age:r(n)})}#i(t,n){return this.removing===t?a`<div class="buttons sure">
      <button type="button" class="danger" @click=${()=>void this.#s(()=>h(n))}>${e(`factors.remove.sure`)}</button>
      <button type="button" @click=${()=>this.removing=null}>${e(`form.cancel`)}</button>
    </div>`:a`<button type="button" @click=${()=>this.removing=t}>${e(`factors.remove`)}</button>`}async#a(){let e=[];await this.#s(async()=>e=await h(S))&&this.#o(e)}#o(e){e.length!==0&&(this.codes=e,this.doing=`codes`)}async#s(e){return this.problem=``,y(async()=>{await e(),this.factors=await m(),this.doing=null,this.removing=null,this.codes=[]},e=>this.problem=e)}};c([l()],C.prototype,`factors`,void 0),c([l()],C.prototype,`doing`,void 0),c([l()],C.prototype,`codes`,void 0),c([l()],C.prototype,`problem`,void 0),c([l()],C.prototype,`removing`,void 0),customElements.define(`own-factors`,C);var w=class extends s{constructor(...e){super(...e),this.lookUps=null,this.problem=``,this.concerned=!0}connectedCallback(){super.connectedCallback(),y(async()=>this.lookUps=await p(),(e,t)=>{this.concerned=t.status!==404&&t.status!==403,this.problem=e})}render(){if(!this.concerned)return a`${n}`;let{lookUps:t}=this;return a`<section class="slab">
      <h2>${e(`look_ups.title`)}</h2>
      <p class="dim">${e(`look_ups.about`)}</p>
      ${this.problem===``?n:a`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t?.length===0?a`<p class="empty">${e(`look_ups.none`)}</p>`:n}
      <ul class="lines">
        ${(t??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(n){let o=e=>r(Date.parse(e),i.nowMs,t.timezone,`minutes`);return a`<li>
      <p>
        <b>${n.looked_by}</b> <span>${u(`purpose`,n.purpose)}</span>
        <small>${o(n.looked_at)} · ${e(`look_ups.span`,{from:o(n.since),until:o(n.until)})}${n.note===``?``:` · ${n.note}`}</small>
      </p>
    </li>`}};c([l()],w.prototype,`lookUps`,void 0),c([l()],w.prototype,`problem`,void 0),c([l()],w.prototype,`concerned`,void 0),customElements.define(`own-look-ups`,w);var T=class extends s{constructor(...e){super(...e),this.sessions=null,this.problem=``}connectedCallback(){super.connectedCallback(),this.refresh()}refresh(){this.#t(()=>Promise.resolve())}render(){let{sessions:t}=this,r=(t??[]).filter(e=>!e.current).length;return a`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${e(`sessions.title`)}</h2>
          <p class="dim">${e(`sessions.about`)}</p>
        </div>
        ${r===0?n:a`<button type="button" @click=${()=>void this.#t(v)}>${e(`sessions.end_others`,{n:r})}</button>`}
      </div>
      ${this.problem===``?n:a`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===null?a`<p class="empty" role="status">${e(`app.loading`)}</p>`:n}
      <ul class="lines">
        ${(t??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(s){let c=(i.nowMs-Date.parse(s.last_seen_at))/1e3,l=r(Date.parse(s.created_at),i.nowMs,t.timezone,`minutes`);return a`<li data-session=${s.id}>
      <p>
        <b>${s.device??e(`sessions.unknown_device`)}</b>
        ${s.current?a`<span class="tag-ok">${e(`sessions.this`)}</span>`:n}
        <small>
          ${[s.address??e(`sessions.unknown_address`),e(`sessions.by`,{way:u(`method`,s.method),at:l}),s.current?``:e(`sessions.seen`,{age:o(c)})].filter(e=>e!==``).join(` · `)}
        </small>
      </p>
      ${s.current?n:a`<button type="button" @click=${()=>void this.#t(()=>_(s.id))}>${e(`sessions.end`)}</button>`}
    </li>`}async#t(e){this.problem=``,await y(async()=>{await e(),this.sessions=await b()},e=>this.problem=e)}};c([l()],T.prototype,`sessions`,void 0),c([l()],T.prototype,`problem`,void 0),customElements.define(`own-sessions`,T);var E=class extends s{constructor(...t){super(...t),this.changing=!1,this.said=``,this.#t=()=>{this.changing=!1,this.said=e(`password.changed`),this.querySelector(`own-sessions`)?.refresh()}}updated(t){super.updated(t),document.title=`${e(`app.name`)} · ${e(`section.security`)}`}render(){return d(`security`,a`<div class="page narrow">
        <h1>${e(`section.security`)}</h1>
        <p class="dim">${e(`security.who`,{name:t.session?.account.name??``})}</p>
        <p class="sr" role="status">${this.said}</p>
        ${this.#e()}
        <own-factors></own-factors>
        <own-sessions></own-sessions>
        <own-look-ups></own-look-ups>
      </div>`)}#e(){return a`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${e(`password.title`)}</h2>
          <p class="dim">${this.said===``?e(`password.about`):this.said}</p>
        </div>
        ${this.changing?n:a`<button type="button" @click=${()=>this.changing=!0}>${e(`password.change`)}</button>`}
      </div>
      ${this.changing?a`<new-password .done=${this.#t} .cancel=${()=>this.changing=!1}></new-password>`:n}
    </section>`}#t};c([l()],E.prototype,`changing`,void 0),c([l()],E.prototype,`said`,void 0),customElements.define(`security-view`,E);export{E as SecurityView};