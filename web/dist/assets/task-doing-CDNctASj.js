import{E as e,H as t,I as n,K as r,L as i,M as a,U as o,W as s,b as c,j as l,o as u,s as d}from"./routing-0B7v5liN.js";import{n as f}from"./handling-BZAp9WkY.js";import{t as p}from"./departments-kskAH4Xn.js";import{t as m}from"./forms-CLYgAeKV.js";import{I as h}from"./calls-Cgn4olah.js";import{n as g,t as _}from"./stamp-field--96SlRam.js";import{c as v}from"./tasks-DKi-VM6T.js";function y(e,t=n(`handling.reason`)){let i=(e,t)=>{let n=e.currentTarget.closest(`form`)?.querySelector(`textarea[name=reason]`);n&&(n.value=t,n.focus())};return r`<label><span>${t}</span><textarea name="reason" rows="2" maxlength="1000" required @keydown=${b}></textarea></label>
    ${e.length===0?s:r`<div class="offered" aria-label=${n(`handling.reasons`)} role="group">
          ${e.map(e=>r`<button type="button" @click=${t=>i(t,e[l()])}>${e[l()]}</button>`)}
        </div>`}`}function b(e){e.key!==`Enter`||e.shiftKey||e.isComposing||(e.preventDefault(),e.currentTarget.form?.requestSubmit())}var x=class extends e{constructor(...e){super(...e),this.sending=!1,this.send=()=>void 0,this.close=()=>void 0,this.members=[],this.department=``,this.problem=``,this.#n=e=>{this.department=e.target.value,this.#r()},this.#i=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>m(t,e),r={};this.doing===`finish`?(n(`result`)!==``&&(r.result=n(`result`)),n(`remark`)!==``&&(r.remark=n(`remark`))):r.reason=n(`reason`),n(`account`)!==``&&(r.account_id=Number(n(`account`))),n(`department`)!==``&&(r.department=n(`department`));let i=g(n(`due`)),a=i===null?null:c(i,h.timezone);a!==null&&(r.due_at=a),this.send(r)},this.#a=e=>{e.key!==`Escape`||e.isComposing||(e.preventDefault(),e.stopPropagation(),this.close())}}connectedCallback(){super.connectedCallback(),this.department=this.task.department_code??``,this.doing===`reassign`&&this.#r(),this.follow(p.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select, input, textarea`)?.focus()}render(){return r`<form class="new doing" autocomplete="off" data-form=${this.doing} @submit=${this.#i} @keydown=${this.#a}>
      ${this.doing===`finish`?this.#e():s} ${this.doing===`reassign`?this.#t():s}
      ${this.doing===`finish`?s:y([])}
      ${this.doing===`rework`?_({name:`due`,label:n(`handling.task.due`),value:``,empty:n(`handling.task.due.empty`)}):s}
      ${this.problem===``?s:r`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?n(`form.sending`):i(`handling.task.doing`,this.doing)} <kbd>Enter</kbd></button>
        <button type="button" @click=${this.close}>${n(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
    </form>`}#e(){let e=v(this.task.kind);return r`${e.length===0?s:r`<label><span>${n(`handling.task.result`)}</span><select name="result" required>${e.map(e=>r`<option value=${e}>${i(`handling.task.result`,e)}</option>`)}</select></label>`}
      <label><span>${n(`handling.task.remark`)}</span><textarea name="remark" rows="2" maxlength="1000"></textarea></label>`}#t(){return r`<label>
        <span>${n(`handling.task.department`)}</span>
        <select name="department" @change=${this.#n}>
          <option value="">${n(`handling.task.department.none`)}</option>
          ${(p.all??[]).map(e=>r`<option value=${e.code} ?selected=${e.code===this.department}>${a(e)}</option>`)}
        </select>
      </label>
      <label>
        <span>${n(`handling.task.member`)}</span>
        <select name="account">
          <option value="">${n(`handling.task.member.any`)}</option>
          ${this.members.map(e=>r`<option value=${e.account_id}>${e.name}</option>`)}
        </select>
      </label>`}#n;async#r(){let{department:e}=this;e===``||!h.may(`members.read`)?this.members=[]:await d(async()=>{let t=await f(e);e===this.department&&(this.members=t)},e=>this.problem=e)}#i;#a};u([o({attribute:!1})],x.prototype,`task`,void 0),u([o({attribute:!1})],x.prototype,`doing`,void 0),u([o({attribute:!1})],x.prototype,`sending`,void 0),u([o({attribute:!1})],x.prototype,`send`,void 0),u([o({attribute:!1})],x.prototype,`close`,void 0),u([t()],x.prototype,`members`,void 0),u([t()],x.prototype,`department`,void 0),u([t()],x.prototype,`problem`,void 0),customElements.define(`task-doing`,x);export{y as t};