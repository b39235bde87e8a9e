import{A as e,B as t,C as n,D as r,E as i,F as a,G as o,H as s,I as c,L as l,M as u,N as d,P as f,R as p,S as m,T as ee,U as h,V as g,W as _,_ as v,a as y,b as te,c as b,d as ne,f as x,g as re,h as S,m as ie,n as C,p as w,r as T,s as E,t as D,u as ae,v as O,w as oe,x as se,z as k}from"./index-YfqlTSXI.js";import{A,C as ce,D as le,E as j,M,O as N,S as ue,T as de,_ as fe,a as pe,b as me,c as he,d as ge,f as _e,g as ve,h as ye,j as be,k as P,l as F,m as xe,n as Se,p as Ce,r as we,s as Te,t as Ee,u as I,v as De,w as L,x as Oe,y as ke}from"./legend-CmBpxSBq.js";var Ae=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=Oe(T.state.alerts.values());return _`<h2>${v(`alerts.title`)} <span class="number">${e.length}</span></h2>
      ${e.length===0?_`<p class="empty">${v(`alerts.none`)}</p>`:_`<ul class="told">${e.map(e=>this.#e(e))}</ul>`}
      <p class="pad"><button type="button" @click=${()=>this.desk.back()}>${v(`place.close`)} <kbd>Esc</kbd></button></p>`}#e(e){let t=L((T.nowMs-Date.parse(e.raised_at))/1e3),n=e.acknowledged_at!==null;return _`<li class="${e.level} ${n?`seen`:``}" data-alert=${e.id}>
      <p>
        <b>${ue(e)}</b>
        <small>${O(`alert.level`,e.level)} · ${t}${n?` · ${v(`alerts.seen`,{by:e.acknowledged_by??``})}`:``}</small>
      </p>
      <button type="button" @click=${()=>this.desk.show([e.lon,e.lat])}>${v(`alerts.show`)}</button>
      ${n?``:_`<button type="button" @click=${()=>void this.#t(e)}>${v(`alerts.acknowledge`)}</button>`}
    </li>`}async#t(e){await this.desk.attempt(async()=>T.answerBesides({alerts:[await te(e.id)]}))}};D([g({attribute:!1})],Ae.prototype,`desk`,void 0),customElements.define(`desk-alerts`,Ae);function R(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),n=S(x(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),causes:je(e),at:t===``?``:P(Date.parse(t),T.nowMs,E().city.timezone)});if(n!==void 0)return n;let r=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return v(`error.other`,{reason:r||e.message})}function je(e){let{causes:t}=e.body;return(t??[]).map(e=>O(`cause`,e.cause)).join(` · `)}var Me=[`accident`,`works`,`flooding`,`event`,`fire`,`other`],Ne=[`hour`,`four_hours`,`today`,`open`],z=3600,Pe=24*z;function Fe(e,t){let[n]=e;return n===void 0||e.length<2?null:t||e.length===2?{type:`LineString`,coordinates:[...e]}:{type:`Polygon`,coordinates:[[...e,n]]}}function Ie(e){let t=e.split(/[;\n\uff1b]/).map(e=>e.trim()).filter(e=>e!==``).map(e=>e.split(/[,\uff0c\s]+/).map(Number));return t.every(([e,t,...n])=>n.length===0&&Math.abs(e??NaN)<=180&&Math.abs(t??NaN)<=90)?t:null}function Le(e){return e.map(e=>e.map(e=>e.toFixed(5)).join(`,`)).join(`; `)}function Re(e,t,n){if(e===`open`)return null;if(e===`hour`)return t+z*1e3;if(e===`four_hours`)return t+4*z*1e3;let[r=0,i=0,a=0]=be(t,n).split(`:`).map(Number);return t+(Pe-r*z-i*60-a)*1e3}var ze=class{#e;#t;#n;constructor(e){this.points=[],this.asLine=!1,this.reason=`accident`,this.remark=``,this.span=`four_hours`,this.confirmed=!1,this.covered=null,this.large=!1,this.problem=``,this.sending=!1,this.#e=0,this.#t=k(),this.#n=e}get shape(){return Fe(this.points,this.asLine)}clear(){this.remark=``,this.#r([])}add(e){let t=this.points.at(-1);(t===void 0||t[0]!==e[0]||t[1]!==e[1])&&this.#r([...this.points,e])}undoPoint(){this.#r(this.points.slice(0,-1))}type(e){let t=Ie(e);t!==null&&this.#r(t)}setLine(e){this.asLine=e,this.#r(this.points)}change(e){Object.assign(this,e),this.#n()}#r(e){this.points=e,this.covered=null,this.large=this.confirmed=!1,this.problem=``,this.#t=k(),this.#n(),this.#i()}async#i(){this.#e+=1;let e=this.#e,{shape:t}=this;if(t!==null){try{let n=await r(t);if(e!==this.#e)return;this.covered=n,this.large=n.needs_confirmation}catch(t){if(!(t instanceof p))throw t;e===this.#e&&(this.problem=R(t))}this.#n()}}async file(){let{shape:e}=this;if(e===null||this.sending||this.large&&!this.confirmed)return null;this.sending=!0,this.problem=``,this.#n();let t=Re(this.span,T.nowMs,E().city.timezone),r=[O(`closure.reason`,this.reason),this.remark.trim()].filter(e=>e!==``).join(` · `);try{let i=await n({geometry:e,reason:r,ends_at:t===null?null:new Date(t).toISOString(),confirmed:this.confirmed},this.#t);return T.answerBesides({closures:[i]}),this.clear(),i}catch(e){if(!(e instanceof p))throw e;return e.code===`closure_too_large`&&(this.large=!0),e.code!==`network`&&(this.#t=k()),this.problem=R(e),null}finally{this.sending=!1,this.#n()}}async end(e){T.answerBesides({closures:[await oe(e)]})}},Be=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#closure-points`)?.focus()}render(){let{closing:e}=this.desk,t=ke(T.state.closures.values(),T.nowMs);return _`<h2>${v(`closure.title`)}</h2>
      <form class="new closure" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        <div class="field">
          <label for="closure-points">${v(`closure.points`)}</label>
          <input
            id="closure-points"
            type="text"
            placeholder="114.2880,30.5490; 114.2890,30.5500"
            .value=${Le(e.points)}
            @change=${t=>e.type(t.target.value)}
          />
          <small class="under">${v(`closure.hint`)}</small>
        </div>
        ${e.points.length>2?this.#e(e):s} ${this.#t(e)} ${this.#n(e)} ${this.#r(e)}
        ${e.large?_`<label class="confirm-large">
              <input type="checkbox" .checked=${e.confirmed} @change=${t=>e.change({confirmed:t.target.checked})} />
              ${v(`closure.confirm`)}
            </label>`:s}
        ${e.problem===``?s:_`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.shape===null||e.large&&!e.confirmed}>
            ${e.sending?v(`form.sending`):v(`closure.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" ?disabled=${e.points.length===0} @click=${()=>e.undoPoint()}>${v(`closure.undo_point`)}</button>
          <button type="button" @click=${()=>this.desk.back()}>${v(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${v(`closure.active`)} <em>${t.length}</em></h3>
      ${t.length===0?_`<p class="empty">${v(`closure.none`)}</p>`:_`<ul class="told">${t.map(e=>this.#i(e))}</ul>`}`}#e(e){let t=(t,n)=>_`<label class=${e.asLine===t?`on`:``}>
      <input type="radio" name="shape" class="sr" .checked=${e.asLine===t} @change=${()=>e.setLine(t)} />${n}
    </label>`;return _`<fieldset class="priority">
      <legend>${v(`closure.shape`)}</legend>
      ${t(!1,v(`closure.shape.area`))} ${t(!0,v(`closure.shape.line`))}
    </fieldset>`}#t(e){let{covered:t}=e;if(t===null)return s;if(t.arcs===0)return _`<p class="note warn" role="status">${v(`error.closure_covers_nothing`)}</p>`;let n=(t.share*100).toFixed(t.share<.001?3:1);return _`<p class="note" role="status">
      <b>${v(`closure.covered`,{length:N(t.length_m),n:t.roads,share:n})}</b>
      ${t.names.length===0?s:_`<br />${t.names.slice(0,6).join(` · `)}`}
    </p>`}#n(e){return _`<div class="field two">
      <label for="closure-reason">${v(`closure.reason`)}</label>
      <select id="closure-reason" @change=${t=>e.change({reason:t.target.value})}>
        ${Me.map(t=>_`<option value=${t} ?selected=${t===e.reason}>${O(`closure.reason`,t)}</option>`)}
      </select>
      <input
        type="text"
        maxlength="250"
        aria-label=${v(`closure.remark`)}
        placeholder=${v(`closure.remark`)}
        .value=${e.remark}
        @input=${t=>e.change({remark:t.target.value})}
      />
    </div>`}#r(e){return _`<fieldset class="priority">
      <legend>${v(`closure.until`)}</legend>
      ${Ne.map(t=>_`<label class=${e.span===t?`on`:``}>
          <input type="radio" name="span" class="sr" .checked=${e.span===t} @change=${()=>e.change({span:t})} />
          ${O(`closure.span`,t)}
        </label>`)}
    </fieldset>`}#i(e){return _`<li data-closure=${e.id}>
      <p><b>${e.reason}</b><small>${e.created_by} · ${me(e)}</small></p>
      <button type="button" @click=${()=>void this.#a(e)}>${v(`closure.end`)}</button>
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.closing.end(e.id))&&t.say(v(`closure.ended`,{reason:e.reason}))}#o=e=>{if(e.isComposing)return;e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back());let t=e.target;if(e.key!==`Enter`||t.id!==`closure-points`)return;e.preventDefault();let{value:n}=t;n===Le(this.desk.closing.points)?this.#c():this.desk.closing.type(n)};#s=e=>{e.preventDefault(),this.#c()};file(){this.#c()}async#c(){let e=await this.desk.closing.file();e!==null&&this.desk.say(v(`closure.done`,{reason:e.reason}))}};D([g({attribute:!1})],Be.prototype,`desk`,void 0),customElements.define(`desk-closure`,Be);var B={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Ve=e=>(...t)=>({_$litDirective$:e,values:t}),He=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:Ue}=o,We=e=>e,Ge=e=>e.strings===void 0,Ke=()=>document.createComment(``),V=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Ue(r.insertBefore(Ke(),i),r.insertBefore(Ke(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=We(e).nextSibling;We(r).insertBefore(e,i),e=t}}}return n},H=(e,t,n=e)=>(e._$AI(t,n),e),qe={},Je=(e,t=qe)=>e._$AH=t,Ye=e=>e._$AH,U=e=>{e._$AR(),e._$AA.remove()},W=Ve(class extends He{constructor(e){if(super(e),e.type!==B.PROPERTY&&e.type!==B.ATTRIBUTE&&e.type!==B.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Ge(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===h||t===s)return t;let n=e.element,r=e.name;if(e.type===B.PROPERTY){if(t===n[r])return h}else if(e.type===B.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return h}else if(e.type===B.ATTRIBUTE&&n.getAttribute(r)===t+``)return h;return Je(e),t}}),Xe=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,Ze=/^8[0-9a-f]{14}$/;function G(e){let t=Xe.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return Ze.test(n)?{kind:`cell`,cell:n}:null}function Qe(e){let{id:t,list:n,open:r,at:i}=e;return _`<div class="choices">
    <input
      id=${t}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${r?`true`:`false`}
      aria-controls="${t}-list"
      aria-activedescendant=${r&&n.length>0?`${t}-${i}`:s}
      aria-invalid=${e.invalid?`true`:s}
      placeholder=${e.hint}
      .value=${W(e.value)}
      @focus=${e=>e.target.select()}
      @input=${t=>e.onInput(t.target.value)}
      @keydown=${t=>{if(r&&!t.isComposing){if(t.key===`ArrowDown`||t.key===`ArrowUp`){t.preventDefault(),t.stopPropagation();let r=t.key===`ArrowDown`?1:-1;e.onMove(Math.max(0,Math.min(n.length-1,i+r)))}else t.key===`Enter`&&n.length>0?(t.preventDefault(),e.onChoose(i)):t.key===`Tab`&&n.length>0&&e.value.trim()!==``?e.onChoose(i):t.key===`Escape`&&(t.stopPropagation(),e.onClose())}}}
      @blur=${()=>e.onClose()}
    />
    <ul id="${t}-list" role="listbox" aria-label=${e.hint} ?hidden=${!r}>
      ${r&&n.length===0?_`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${r?n.map((t,n)=>et(e,t,n)):``}
    </ul>
  </div>`}function $e(e){e.preventDefault()}function et(e,t,n){return _`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${$e}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var tt=[`new`,`send`,`st`,`close`,`road`,`go`,`lang`],nt=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`封路`,`road`],[`block`,`road`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]);function rt(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[];switch(K(n)){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:{let e=/^(?:road|封路)(?:\s+(.*))?$/s.exec(r.trim());return e===null?{kind:`close`,reason:r.trim()}:{kind:`road`,remark:e[1]?.trim()??``}}case`road`:return{kind:`road`,remark:r.trim()};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function K(e){let t=e.toLowerCase();return tt.find(e=>e===t)??nt.get(t)??null}var it=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],at=new Map(it.flatMap(([e,t])=>t.map(t=>[t,e])));function q(e){return at.get(e.toLowerCase())??null}function ot(){return it.flatMap(([,e])=>e)}var st=` · `;function ct(e){let t=w(E().city),n=w({name_zh:e.detail_zh,name_en:e.detail_en}).split(st).filter(e=>e!==t&&e!==``);return[...e.kind===`facility`&&n.length>0?[]:[O(`place.kind`,e.kind)],...n.map(ne)].join(st)}var lt=8;function ut(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return ht(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=K(r);return o===null||i===``?ft(r):o===`st`?mt(a,t.units):o===`go`?a.trim()===``?[]:ht(a.trim(),t):[]}function dt(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return K(n)===`go`?r.trim():``}function ft(e){return tt.filter(t=>t.startsWith(e.toLowerCase())||K(e)===t).map(e=>({kind:`command`,key:e,text:v(`command.${e}.args`),detail:v(`command.${e}`),line:pt(e)}))}function pt(e){return`/${e} `}function mt(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return gt(n,t).map(e=>({kind:`unit`,key:e.code,text:e.code,detail:`${O(`kind`,e.kind)} · ${O(`status`,e.status)}`,unit:e,line:`/st ${e.code} `}));let a=new Set;return ot().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=q(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=q(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:O(r,t?.step??e),line:`/st ${n} ${e}`}})}function ht(e,t){let n=G(e),r=[];if(n?.kind===`coordinates`){let{lon:t,lat:i}=n;r.push({kind:`point`,key:e,text:j(t,i),detail:v(`place.kind.coordinates`),lon:t,lat:i})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=e.kind===`cell`?v(`place.cell`,{cell:e.key}):w(e);r.push({kind:`place`,key:`${e.kind}/${e.key}`,text:t,detail:ct(e),place:e})}for(let n of gt(e,t.units).slice(0,3)){let e=`${v(`place.kind.unit`)} · ${O(`kind`,n.kind)} · ${O(`status`,n.status)}`;r.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${v(`place.kind.incident`)} · ${y(n.category)}`;if(r.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),r.length>=lt)break}return r.slice(0,lt)}function gt(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=lt)break;return r}async function _t(e,t,n){let r=await vt(rt(e),t,n);return r===``||(t.say(r,`bad`),!1)}async function vt(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return v(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?v(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):v(`command.no_rank`,{n:e.rank});case`status`:return yt(e.code,e.word,t);case`close`:return t.incident===null?v(`command.no_incident`):e.reason===``?v(`command.no_reason`):(await t.close(e.reason),``);case`road`:return t.openPanel(`closure`),t.closing.change({remark:e.remark}),``;case`go`:return bt(e.place,t,n);case`lang`:return re(e.locale??(x()===`zh`?`en`:`zh`)),``}}async function yt(e,t,n){let r=[...T.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase());if(r===void 0)return v(`command.no_unit`,{code:e});let i=q(t);if(i===null)return v(`command.no_status`,{text:t});if(i.of===`assignment`&&r.assignment===null)return v(`command.no_assignment`,{code:r.code});if(i.of===`assignment`?await n.stepAssignment(r.assignment?.id??0,i.step):await n.stepUnit(r.id,i.step)){let e=i.of===`assignment`?O(`assignment`,i.step):O(`status`,i.step);n.say(v(`command.status.done`,{code:r.code,status:e}))}return``}async function bt(e,t,n){let r=G(e);if(r?.kind===`coordinates`)return n.goTo([r.lon,r.lat]),``;let a=[];if(!await t.attempt(async()=>{a=await i(e)}))return``;let[o]=a;return o===void 0?v(`command.no_place`,{text:e}):(n.goTo([o.lon,o.lat],o.bbox),``)}var xt=140,J=class extends C{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0;return _`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${v(`command.label`)}
          aria-autocomplete="list"
          aria-expanded=${t?`true`:`false`}
          aria-controls="command-list"
          aria-activedescendant=${t&&this.at>=0?`command-${this.at}`:s}
          placeholder=${this.#n()}
          .value=${W(this.line)}
          @input=${e=>this.#a(e.target.value)}
          @keydown=${this.#s}
          @focus=${()=>this.focused=!0}
          @blur=${()=>this.focused=!1}
        />
        <ul id="command-list" role="listbox" aria-label=${v(`command.completions`)} ?hidden=${!t}>
          ${e.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        <span><kbd>N</kbd>${v(`key.new`)}</span>
        <span><kbd>1–9</kbd>${v(`key.pick`)}</span>
        <span><kbd>Enter</kbd>${v(`key.enter`)}</span>
        <span><kbd>/</kbd>${v(`key.slash`)}</span>
        <span><kbd>Z</kbd>${v(`key.undo`)}</span>
        <span><kbd>?</kbd>${v(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?v(`command.prompt`):`${v(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:M(n.entry.travel_time_s)})} — ${v(`rec.confirm`)}`}#r(){return ut(this.line,{units:T.state.units.values(),incidents:T.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return _`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${$e} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=dt(e)===``?-1:0,clearTimeout(this.#t);let t=dt(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),xt)}async#o(e){if(this.#e=e,G(e)?.kind===`coordinates`)this.places=[];else try{let t=await i(e);this.#e===e&&(this.places=t)}catch(e){if(!(e instanceof p))throw e;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await _t(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};D([g({attribute:!1})],J.prototype,`desk`,void 0),D([g({attribute:!1})],J.prototype,`view`,void 0),D([t()],J.prototype,`line`,void 0),D([t()],J.prototype,`focused`,void 0),D([t()],J.prototype,`at`,void 0),D([t()],J.prototype,`places`,void 0),customElements.define(`desk-command`,J);function Y(e){return e.toLowerCase().normalize(`NFKC`).trim()}function St(e,t){let n=Y(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(Y);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function Ct(e,t){let n=Y(t),r=null,i=0;for(let t of e){let e=Math.max(wt(Y(t.name_zh),n),Tt(Y(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function wt(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function Tt(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function Et(e){return S(x(),`warning.${e.code}`)??e.message}var Dt=new Set([`facility`,`street`,`address`]),Ot=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.foundFor=``,this.pointed=0,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=k(),this.#t=0,this.#n=e}open(e){e===``&&(this.description!==``||this.place!==null)?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=k(),this.#n()}describe(e){this.description=e,this.categoryByHand||(this.category=Ct(E().categories.values(),e)),this.#a()}chooseCategory(e){this.category=e,this.categoryByHand=e!==null,this.#a()}choosePriority(e){this.priority=e,this.#n()}choosePlace(e){let t=w(e);this.#r({at:[e.lon,e.lat],text:t,address:Dt.has(e.kind)?t:``,warnings:[]}),this.#i()}async choosePoint(e,t=null){let n=t===null?``:w(t);this.pointed+=1,this.#r({at:e,text:n||j(...e),address:n,warnings:[]}),await this.#i()}#r(e){this.place=e,this.found=null,this.#t+=1,this.#a()}async#i(){let e=this.place;if(e!==null){try{let t=await l(...e.at);if(this.place!==e)return;let n=b(t.areas),r=e.address===``?n:`${e.text} · ${n}`;this.place={...e,text:r,warnings:t.warnings.map(Et)}}catch(t){if(!(t instanceof p))throw t;this.place===e&&(this.place={...e,warnings:[R(t)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(e){this.#t+=1;let t=this.#t,n=null;try{if(e.trim()!==``&&(n=await kt(e)),t!==this.#t||this.place!==null)return[];(this.problemField===`search`||this.problemField===`place`&&n!==null&&n.length>0)&&(this.problem=this.problemField=``)}catch(e){if(!(e instanceof p))throw e;if(t!==this.#t)return[];this.problem=R(e),this.problemField=`search`}return this.found=n,this.foundFor=e,this.#n(),n??[]}async file(){let e=this.#o();if(this.problem=e?.text??``,this.problemField=e?.field??``,e!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[t,n]=this.place.at;try{let e=await ee({category:this.category.key,description:this.description.trim(),lon:t,lat:n,source:`desk`,...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:e.incident,warnings:e.warnings.map(Et)}}catch(e){if(!(e instanceof p))throw e;return this.problem=R(e),e.code!==`network`&&(this.#e=k()),null}finally{this.sending=!1,this.#n()}}#a(){let e=this.#o();(this.problemField!==`search`||this.place!==null)&&e?.field!==this.problemField&&(this.problem=this.problemField=``),this.#n()}#o(){return this.place===null?{text:v(`form.place.needed`),field:`place`}:this.category===null?{text:v(`form.category.needed`),field:`category`}:this.description.trim()===``?{text:v(`form.description.needed`),field:`description`}:null}missPlace(){this.problem=v(`form.place.none`),this.problemField=`place`,this.#n()}};async function kt(e){let t=G(e);return t?.kind===`coordinates`?[At(t.lon,t.lat)]:i(e)}function At(e,t){let n=j(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}var jt=3,Mt=class{#e;constructor(e){this.answer=null,this.answeredMs=0,this.problem=``,this.asked=``,this.#e=e}follow(e){let{place:t,category:n}=e,r=t===null||n===null?``:`${t.at.join()} ${n.key}`;r!==this.asked&&(this.asked=r,this.answer=null,this.problem=``,t!==null&&n!==null&&this.#t(r,t.at,n.key))}again(e){this.asked!==``&&(this.asked=``,this.follow(e))}async#t(e,t,n){try{let r=await d(t,n,jt);if(e!==this.asked)return;this.answer=r,this.answeredMs=Date.now()}catch(t){if(!(t instanceof p))throw t;e===this.asked&&(this.problem=R(t))}this.#e()}};function Nt(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function Pt(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var Ft=5,It=3e3,Lt=12e3,Rt=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.notice=``,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=this.notice=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(e){let t=this.#t;if(t===null||this.#r&&e===`steady`)return;this.#r=!0,this.#n+=1;let n=this.#n;this.askedMs=Date.now();try{let r=await u(t,Ft);if(n!==this.#n||t!==this.#t)return;this.answer=r,this.answeredMs=Date.now(),this.problem=``,this.ranking=e===`steady`&&this.ranking!==null?Pt(this.ranking,r.units):Nt(r.units)}catch(e){if(!(e instanceof p))throw e;n===this.#n&&t===this.#t&&(this.problem=R(e))}finally{n===this.#n&&(this.#r=!1,this.#o(Lt)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.road===null?(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#o(Math.max(0,this.askedMs+It-Date.now())):this.#a(e.road))}async#a(e){let t=this.answer;await this.ask(`fresh`);let{answer:n}=this;if(t===null||n===null||n===t)return;let r=v(e.ended?`rec.opened`:`rec.closed`,{reason:e.reason});this.notice=`${r} — ${v(zt(t,n)?`rec.same_times`:`rec.new_times`)}`,this.picked===null&&(this.pick=null),this.#e.changed()}#o(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&T.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#o(Lt):this.ask(`steady`))},e)}async confirm(){let e=this.picked,t=this.#e.incident;if(e===null||t===null||this.sending)return;let{unit:n}=e.entry,r=k();this.sending=!0,this.#e.changed();try{let i=await se(t.id,{unit_id:n.id,rank:e.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},r);this.pick=null,T.answer([i.unit],[i.incident]);let a={assignmentId:i.assignment.id,code:n.code};this.#e.sayUndoable(v(`toast.assigned`,{code:n.code,number:t.number}),a)}catch(e){if(!(e instanceof p))throw e;this.pick=null,this.#e.say(R(e),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}};function zt(e,t){let n=({units:e})=>e.map(e=>`${e.unit.id}:${Math.round(e.distance_m/10)}`).join();return n(e)===n(t)}var Bt=6e3,Vt=1e4,Ht=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.help=!1,this.incidentId=null,this.unitId=null,this.assignments=[],this.toast=null,this.offer=null,this.spot=null,this.preview=new Mt(()=>this.changed()),this.draft=new Ot(()=>{this.preview.follow(this.draft),this.changed()}),this.closing=new ze(()=>this.changed()),this.show=()=>void 0,this.recommending=new Rt(this),this.#e=null,this.#t=new Set}#e;#t;listen(){let e=T.subscribe(e=>this.#i(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}changed(){for(let e of this.#t)e()}get queue(){return[...T.state.incidents.values()].sort(ve)}get incident(){if(this.incidentId===null)return null;let e=T.state.incidents.get(this.incidentId);return e!==void 0&&(this.#e=e),e??(this.#e?.id===this.incidentId?this.#e:null)}get unit(){return this.unitId===null?null:T.state.units.get(this.unitId)??null}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.spot=null,this.assignments=[],this.recommending.start(e),e!==null&&(this.phoneTab=`detail`,this.#r(e)),this.changed()}selectUnit(e){this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}openForm(e=``){this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let{spot:t}=this;this.spot=null,t!==null&&this.draft.choosePoint(t.facility?.at??t.at,t.facility),this.changed()}openPanel(e){this.panel=e,this.phoneTab=`detail`,this.spot=null,e===`closure`&&this.closing.clear(),this.changed()}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`closure`&&this.closing.points.length>0?this.closing.clear():this.panel===`form`||this.panel===`closure`||this.panel===`alerts`?this.panel=`incident`:this.panel===`unit`?(this.panel=`incident`,this.unitId=null):this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=Bt){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+Vt},this.say(e,`plain`,Vt)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#n(e.assignmentId,`cancelled`,v(`assignment.reason.undo`)),this.say(v(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#n(e,t,t===`cancelled`?v(`assignment.reason.cancelled`):void 0))}async#n(e,t,n){let r=await f(e,t,n);T.answer([r.unit],[r.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let n=await a(e,t);T.answer([n],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await m(t.id,e,t.version);this.#e=n,T.answer([],[n]),this.say(v(`incident.closed.done`,{number:t.number}))})}async attempt(e){try{return await e(),!0}catch(e){if(!(e instanceof p))throw e;return this.say(R(e),`bad`),!1}finally{this.changed()}}async#r(t){try{let n=await e(t);if(this.incidentId!==t)return;this.assignments=n.assignments.filter(e=>e.ended_at===null),this.changed()}catch(e){if(!(e instanceof p))throw e}}#i(e){if(e.kind===`positions`||e.kind===`tick`)return;let t=this.incidentId;t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#r(t),(e.topic.startsWith(`closure.`)||e.topic.startsWith(`speed.`))&&this.preview.again(this.draft),this.recommending.hear(e),this.changed()}};function Ut(e){let{answer:t,problem:n,asked:r}=e;return r===``?s:_`<section class="preview" aria-label=${v(`preview.title`)} aria-busy=${t===null&&n===``?`true`:`false`}>
    <h3>${v(`preview.title`)} <span>${v(`preview.hint`)}</span></h3>
    ${n===``?s:_`<p class="note warn">${v(`rec.failed`,{reason:n})}</p>`}
    ${t===null&&n===``?_`<p class="empty" role="status">${v(`rec.loading`)}</p>`:s}
    ${t?.units.length===0?_`<p class="empty">${v(`rec.none`)}</p>`:s}
    <ol>
      ${t?.units.map(e=>_`<li>
          <kbd>${e.rank}</kbd>
          <b>${e.unit.code}</b>
          <small>${O(`kind`,e.unit.kind)}</small>
          <b class="eta">${M(e.travel_time_s)}</b>
          <small>${N(e.distance_m)}</small>
        </li>`)}
    </ol>
  </section>`}var Wt=140,Gt=8,Kt={place:`#form-place`,category:`#form-category`,description:`textarea`},X=class extends C{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.#e=-1,this.#t=0,this.#r=null,this.#_=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.key!==`Enter`||e.target instanceof HTMLButtonElement))return;let t=e.defaultPrevented;if(e.ctrlKey||e.metaKey){e.preventDefault(),this.#b();return}if(e.shiftKey&&e.target instanceof HTMLTextAreaElement||(e.preventDefault(),e.stopPropagation(),t))return;let{id:n}=e.target;n===`form-place`?(this.#h(),this.#a(`category`)):n===`form-category`?(this.categoryText===null||this.categoryText.trim()===``)&&this.#a(`description`):this.#b()},this.#v=()=>{this.desk.draft.clear(),this.desk.back()},this.#y=e=>{e.preventDefault(),this.#b()}}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened===this.#e?t.pointed!==this.#t&&(this.placeText=null,this.contains(document.activeElement)&&document.activeElement?.id!==`form-place`||this.#i()):(this.#e=t.opened,this.categoryText=this.placeText=null,this.#i()),this.#t=t.pointed}#i(){let{place:e,category:t}=this.desk.draft;this.#a(e===null?`place`:t===null?`category`:`description`)}#a(e){let t=Kt[e];t!==void 0&&this.querySelector(t)?.focus()}render(){let{draft:e,preview:t}=this.desk;return _`<h2>${v(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#y} @keydown=${this.#_}>
        ${this.#d()} ${this.#o()}
        <label>
          <span>${v(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${v(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:s}
            .value=${W(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${this.#u()} ${e.problem===``?``:_`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>
            ${e.sending?v(`form.sending`):v(`form.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${this.#v}>${v(`form.cancel`)}</button>
        </div>
      </form>
      ${Ut(t)}`}#o(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#s(),r=this.categoryText??(t===null?``:w(t));return _`<div class="field">
      <label for="form-category">${v(`form.category`)}</label>
      ${Qe({id:`form-category`,value:r,hint:v(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:v(`form.category.none`),list:n.map(e=>qt(e)),onInput:e=>this.#c(e),onChoose:e=>this.#l(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
      ${t===null?``:_`<small class="under">
            ${e.categoryByHand?``:`${v(`form.category.suggested`)} · `}${v(`form.skills`,{skills:t.skills.map(e=>O(`skill`,e)).join(` · `),limit:A(t.limit_s)})}
          </small>`}
    </div>`}#s(){return St(E().categories.values(),this.categoryText??``).slice(0,Gt)}#c(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#l(e){e!==void 0&&(this.desk.draft.chooseCategory(e),this.categoryText=null,this.#a(`description`))}#u(){let{draft:e}=this.desk,t=e.priority??e.category?.priority??null;return _`<fieldset class="priority">
      <legend>${v(`form.priority`)}</legend>
      ${[1,2,3].map(n=>_`<label class=${t===n?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${t===n}
            @change=${()=>e.choosePriority(n)}
          />
          ${F(n)} ${O(`priority`,String(n))}
        </label>`)}
      ${e.priority===null&&t!==null?_`<small>${v(`form.priority.default`)}</small>`:``}
    </fieldset>`}#d(){let{draft:e}=this.desk,t=e.found??[];return _`<div class="field">
      <label for="form-place">${v(`form.place`)}</label>
      ${Qe({id:`form-place`,value:e.place?.text??this.placeText??``,hint:v(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:v(`form.place.none`),list:t.map(Jt),onInput:e=>this.#f(e),onChoose:e=>this.#p(e),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?v(`form.place.hint`):j(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>_`<p class="note warn">${e}</p>`)??``}
    </div>`}#f(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.desk.draft.search(e),Wt)}#p(e){let{draft:t}=this.desk,n=t.foundFor===this.placeText||e>0?t.found?.[e]:void 0;n===void 0?this.#h():this.#m(n),this.#a(`category`)}#m(e){clearTimeout(this.#n),this.placeText=null,this.desk.draft.choosePlace(e)}#h(){let{draft:e}=this.desk,t=this.placeText?.trim()??``;return e.place!==null||t===``?Promise.resolve():(clearTimeout(this.#n),this.#r??=this.#g(t).finally(()=>this.#r=null),this.#r)}async#g(e){let{draft:t}=this.desk,[n]=await t.search(e);n===void 0?t.place===null&&t.problem===``&&t.missPlace():this.#m(n)}#_;#v;#y;async#b(){let{draft:e}=this.desk;await this.#h();let t=await e.file();if(t===null){this.#a(e.problemField);return}T.answer([],[t.incident]),this.desk.selectIncident(t.incident.id);let n=[v(`form.filed`,{number:t.incident.number}),...t.warnings].join(` · `);this.desk.say(n,t.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};D([g({attribute:!1})],X.prototype,`desk`,void 0),D([t()],X.prototype,`categoryText`,void 0),D([t()],X.prototype,`placeText`,void 0),D([t()],X.prototype,`at`,void 0);function qt(e){return{key:e.key,mark:F(e.priority),text:w(e),detail:A(e.limit_s)}}function Jt(e){return{key:`${e.kind}/${e.key}`,text:w(e),detail:ct(e)}}customElements.define(`desk-form`,X);var Yt=[`fire`,`medical`,`police`],Z=class extends C{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:t}=E(),n=xe(T.state.incidents.values(),T.state.units.values(),T.nowMs),r=T.feed;return _`<h1 class="brand">${v(`app.name`)} <span>${w(e)} · ${v(`app.desk`)}</span></h1>
      <div class="nums ${r.state===`down`?`old`:``}">
        <span><b>${T.count(n.open)}</b> ${v(`num.open`)}</span>
        <span class=${n.pressing>0?`bad`:``}><b>${T.count(n.pressing)}</b> ${v(`num.pressing`)}</span>
        <span class="ok"><b>${T.count(n.free)}</b> ${v(`num.free`)}</span>
      </div>
      ${this.#e()}
      <span class="feed ${r.state}"><i aria-hidden="true"></i>${he(r)}</span>
      <span class="clock"><small>${le(T.nowMs,e.timezone)}</small>${be(T.nowMs,e.timezone)}</span>
      <span class="who">${t.account.name}</span>
      <button type="button" class="plain" lang=${x()===`zh`?`en`:`zh-CN`} title=${v(`language.switch.hint`)} @click=${()=>re(x()===`zh`?`en`:`zh`)}>
        ${v(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${v(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#i():s}
      </div>`}#e(){let e=T.state.alerts.size,t=ce(T.state.alerts.values()).length;return e===0?s:_`<button type="button" class="plain alerts ${t>0?`fresh`:``}" @click=${()=>this.desk.openPanel(`alerts`)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5L22 20.5H2zM12 10v5M12 17.4v.2" /></svg>
      ${v(`alerts.count`,{n:e})}${t>0?` · ${v(`alerts.fresh`,{fresh:t})}`:``}
    </button>`}async#t(){await this.desk.attempt(c)&&location.reload()}#n(){return _`<select aria-label=${v(`coverage.group`)} @change=${e=>{this.layers.group=e.target.value,this.layers.set(`coverage`,!0),this.requestUpdate()}}>
      ${Yt.map(e=>_`<option value=${e} ?selected=${e===this.layers.group}>${O(`group`,e)}</option>`)}
    </select>`}#r(e){this.open=!1,this.desk.openPanel(e)}#i(){let e=e=>_`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${v(`layers.${e}`)}
    </label>`;return _`<div class="sheet">
      <button type="button" class="link" @click=${()=>this.#r(`closure`)}>${v(`closure.title`)} <kbd>C</kbd></button>
      <button type="button" class="link" @click=${()=>this.#r(`alerts`)}>${v(`alerts.title`)} <kbd>A</kbd></button>
      <hr />
      <h2>${v(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)} ${e(`coverage`)} ${this.#n()}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${v(`menu.wall`)}</a>
      <a href="/api/docs" target="_blank" rel="noopener">${v(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void this.#t()}>${v(`sign_in.out`)}</button>
    </div>`}};D([g({attribute:!1})],Z.prototype,`desk`,void 0),D([g({attribute:!1})],Z.prototype,`layers`,void 0),D([t()],Z.prototype,`open`,void 0),customElements.define(`desk-header`,Z);var Xt=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`C`,`help.c`],[`A`,`help.a`],[`L`,`help.l`],[`?`,`help.question`]],Zt=[[`command.new.args`,`command.new`],[`command.send.args`,`command.send`],[`command.st.args`,`command.st`],[`command.close.args`,`command.close`],[`command.road.args`,`command.road`],[`command.go.args`,`command.go`],[`command.lang.args`,`command.lang`]];function Qt(e){return _`<dialog class="help" aria-label=${v(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${v(`help.title`)}</h2>
      <dl>
        ${Xt.map(([e,t])=>_`<div><dt><kbd>${e}</kbd></dt><dd>${v(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${Zt.map(([e,t])=>_`<div><dt><code>${v(e)}</code></dt><dd>${v(t)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${v(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}var $t=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},en=Ve(class extends He{constructor(e){if(super(e),e.type!==B.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=Ye(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=H(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=H(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=H(i[d],a[m]),V(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=H(i[f],a[p]),V(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=$t(o,p,m),u=$t(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=V(e,i[d]);H(t,a[p]),c[p]=t}else c[p]=H(n,a[p]),V(e,i[d],n),i[t]=null;p++}else U(i[f]),f--}else U(i[d]),d++;for(;p<=m;){let t=V(e,c[m+1]);H(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&U(e)}return this.ut=o,Je(e,c),h}});function tn(e){let t={};for(let[n,r]of Object.entries(e))Array.isArray(r)?t[n]=r.map(e=>O(nn(n),String(e))).join(` · `):typeof r==`number`?t[n]=Math.round(r):typeof r==`string`&&n!==`code`&&(t[n]=O(n,r));return S(x(),`reason.${e.code}`,t)??e.code}function nn(e){return e===`skills`?`skill`:e}function rn(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?v(`rec.exact.all`,{eligible:t.eligible,version:n}):v(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:M(t.bound_s),version:n}):v(`rec.approximate`,{asked:t.asked,version:n})}function an(e){if(typeof e!=`object`||!e)return``;let t=Object.values(e).flatMap(e=>Array.isArray(e)?e.map(String):[on(e)]).filter(e=>e!==``).map(e=>O(`skill`,e));return t.length===0?``:` · ${t.join(` · `)}`}function on(e){return typeof e==`number`?String(Math.round(e)):typeof e==`string`?e:``}function sn({cover:e}){return!e||e.group===null||e.cells_lost===0?``:v(`rec.cover`,{n:e.cells_lost,group:O(`group`,e.group)})}function cn({alternative:e,units:t}){let n=t.find(t=>t.unit.id===e?.unit_id);if(!e||n===void 0)return``;let r={rank:n.rank,code:n.unit.code,seconds:Math.round(e.extra_s),n:e.cells_kept};return v(`rec.alternative`,r)}var ln=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:n}=e;return _`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${v(`rec.title`)}
        ${t===null?``:_`<em>${v(`rec.updated`,{age:L((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:_`<span>${rn(t)}</span>`}
      </h3>
      <p class="note news" role="status" ?hidden=${e.notice===``}>${e.notice}</p>
      ${t===null?s:this.#t(t)}
      ${e.loading?_`<p class="empty" role="status">${v(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:_`<p class="note bad" role="alert">${v(`rec.failed`,{reason:e.problem})}</p>`}
      ${n!==null&&n.rows.length===0?_`<p class="empty">${v(`rec.none`)}</p>`:``}
      ${n===null?``:_`<ol class="ranked">
            ${en(n.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${n?.reordered?_`<p class="note">${v(`rec.reordered`)}</p>`:``} ${t===null?``:this.#n(t)}
    </section>`}#e(e,t){let{unit:n,travel_time_s:r,distance_m:i,reasons:a}=e.entry,{recommending:o}=this.desk,c=o.pick===n.id&&!e.gone;return _`<li class="${c?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${c?`true`:`false`} ?disabled=${e.gone||o.sending} @click=${()=>{c?o.confirm():o.choose(t)}}>
        <kbd>${t}</kbd>
        <span class="what">
          <b>${n.code} <small>${O(`kind`,n.kind)} · ${v(`units.crew`,{n:n.crew})}</small></b>
          <small>${e.gone?un(n.id):[...a.filter(e=>e.code!==`crew`).map(tn),sn(e.entry)].filter(e=>e!==``).join(` · `)}</small>
        </span>
        <span class="when">
          <b class="eta">${M(r)}</b>
          <small>${N(i)}</small>
        </span>
      </button>
      ${c?_`<div class="confirm">
            <button type="button" class="go" ?disabled=${o.sending} @click=${()=>void o.confirm()}>
              ${o.sending?v(`rec.sending`):v(`rec.choose`,{code:n.code})}
            </button>
            <span>${v(`rec.confirm`)}</span>
          </div>`:s}
    </li>`}#t({cut_off:e}){if(!e)return s;let t=e.closures.map(e=>T.state.closures.get(e)?.reason??`#${e}`).join(` · `),n=N(e.nearest_open.distance_m);return _`<p class="note bad" role="alert">${v(`rec.cut_off`,{reasons:t,distance:n})}</p>`}#n(e){let t=Object.entries(e.excluded_counts),n=t.reduce((e,[,t])=>e+t,0),r=ke(T.state.closures.values(),T.nowMs);return _`${cn(e)===``?s:_`<p class="note alternative">${cn(e)}</p>`}
      ${r.length===0?s:_`<p class="note warn">${v(`rec.closures`,{n:r.length})}${r.slice(0,3).map(e=>`${e.reason} (${me(e)})`).join(` · `)}</p>`}
      ${e.shortfall.map(e=>_`<p class="note warn">
          ${v(`rec.shortfall`,{skill:O(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      ${n===0?s:_`<details class="excluded">
            <summary>
              ${v(`rec.excluded`,{n})}
              <small>${t.map(([e,t])=>`${O(`cause`,e)} ${t}`).join(` · `)}</small>
            </summary>
            <ul>
              ${e.excluded.map(e=>_`<li><span>${e.unit_code}</span><small>${O(`cause`,e.cause)}${an(e.detail)}</small></li>`)}
            </ul>
          </details>`}`}};D([g({attribute:!1})],ln.prototype,`desk`,void 0);function un(e){return T.state.units.get(e)?.status===`available`?v(`rec.farther`):v(`rec.gone`)}customElements.define(`desk-recommendation`,ln);var dn=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],fn=[`en_route`,`on_scene`,`done`,`cancelled`],pn=class extends C{constructor(...e){super(...e),this.reason=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?_`<div class="waiting">
        <p>${v(`incident.waiting`)}</p>
        <p class="dim">${v(`incident.waiting.hint`)}</p>
      </div>`:_`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${y(e.category)}
        <i class="sr">${O(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?_`<em class="tag">${v(`incident.training`)}</em>`:``}
      </h2>
      ${this.#e(e)} ${this.#t(e)} ${this.#n(e)}
      ${e.closed_at===null?_`<desk-recommendation .desk=${this.desk}></desk-recommendation>${this.#r()}`:s}`}#e(e){let t=E().city.timezone,n=De(e,T.nowMs)!==`calm`,r=fe(e,T.nowMs),i=E().categories.get(e.category),a=v(`incident.due`,{at:P(Date.parse(e.due_at),T.nowMs,t)});return _`<dl class="facts">
      <div>
        <dt>${v(`incident.place`)}</dt>
        <dd>
          ${e.address?_`<b>${e.address}</b> · `:``}${b(e.areas)}
          <small class="cell">${v(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${v(`incident.reported`)}</dt>
        <dd>${O(`source`,e.source)} · ${e.reported_by} · ${P(Date.parse(e.reported_at),T.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${v(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?_`<b class=${n?`late`:``}>${r<0?v(`incident.over`,{left:de(-r)}):v(`incident.left`,{left:de(r)})}</b>
                · ${a}${i?` · ${A(i.limit_s)}`:``}`:v(`incident.closed_at`,{at:P(Date.parse(e.closed_at),T.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${e.description===``?``:_`<div>
            <dt>${v(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#t(e){let t=dn.indexOf(e.stage);return _`<ol class="stages" aria-label=${v(`stage.label`)}>
      ${dn.map((e,n)=>_`<li
          class=${n<t?`on`:n===t?`now`:``}
          aria-current=${n===t?`step`:s}
        >
          ${O(`stage`,e)}
        </li>`)}
    </ol>`}#n(e){if(e.units.length===0)return s;let t=E().city.timezone;return _`<h3>${v(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let n=this.desk.assignments.find(t=>t.id===e.assignment_id),r=T.state.units.get(e.unit_id)?.status??mn(e.status),i=r===`en_route`?Te(e.assignment_id,T.nowMs):``,a=T.state.etas.get(e.assignment_id)?.[1]??null,o=a===null?n?.eta:new Date(a).toISOString();return _`<li>
            <div>
              ${I(r)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${O(`status`,r)}</span>
              <small>
                ${i===``?s:_`<b class="left">${i}</b>`}
                ${o&&r!==`on_scene`?v(`incident.eta`,{at:be(Date.parse(o),t,`minutes`)}):s}
              </small>
            </div>
            <div class="steps">
              ${fn.filter(e=>!hn(e,r)).map(t=>_`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${O(`assignment`,t)}</button>`)}
            </div>
          </li>`})}
      </ul>`}#r(){return _`<form class="close" @submit=${e=>{e.preventDefault(),this.reason.trim()!==``&&this.desk.close(this.reason.trim()).then(e=>{e&&(this.reason=``)})}}>
      <input
        aria-label=${v(`incident.close.reason`)}
        placeholder=${`${v(`incident.close.reason`)} · ${v(`incident.close.hint`)}`}
        .value=${this.reason}
        @input=${e=>this.reason=e.target.value}
      />
      <button type="submit" ?disabled=${this.reason.trim()===``}>${v(`incident.close`)}</button>
    </form>`}};D([g({attribute:!1})],pn.prototype,`desk`,void 0),D([t()],pn.prototype,`reason`,void 0);function mn(e){return e===`done`||e===`cancelled`?`available`:e}function hn(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-incident`,pn);var gn={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},c:{kind:`closure`},a:{kind:`alerts`},"?":{kind:`help`},"？":{kind:`help`}};function _n(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:gn[e.key.length===1?e.key.toLowerCase():e.key]??null}function vn(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function yn(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist]`)!==null:!1}function bn(e){let t=e?.watch.coverage?.groups.find(t=>t.key===e.group);if(!e||e.group===null)return s;if(t===void 0)return _`<div class="legend">${v(`coverage.loading`)}</div>`;let n=t.standard_s/60,r=e=>v(`coverage.band`,{minutes:String(Math.round(n*e*10/3)/10)}),i=[r(1),r(2),r(3),v(`coverage.lost`),v(`coverage.outside`)];return _`<div class="legend coverage" role="group" aria-label=${v(`layers.coverage`)}>
    <b>${w(t)} · ${v(`coverage.share`,{share:pe(t),minutes:n})}</b>
    ${i.map((e,t)=>_`<span>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5L21 6.8V17.2L12 22.5L3 17.2V6.8z" fill=${ge[t]?.fill??``} fill-opacity=${Math.min(1,(ge[t]?.opacity??0)*1.8)} stroke=${t===3?`#ffb48c`:`none`} stroke-width="2" />
        </svg>
        ${e}
      </span>`)}
    ${e.hovered===``?s:_`<em>${v(`coverage.here`,{text:e.hovered})}</em>`}
  </div>`}var xn=2400,Sn=1350,Cn=2;function wn(e,t){return Math.min(Cn,Math.max(1,Math.min(e/xn,t/Sn)))}var Tn=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0,coverage:!1},this.group=`fire`,this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},En=15,Q=class extends C{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=`none`,this.#n=null}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(ie(()=>void this.city?.relabel())),this.desk.show=e=>this.goTo(e),this.layers.onChange=()=>this.#s()}disconnectedCallback(){this.#n?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new we({city:E().city,container:e,scale:wn(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#c(e),onGesture:()=>void 0})}catch{this.failure=v(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=v(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.coverage&&(this.city.coverage.onChange=()=>this.requestUpdate()),this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#s(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#n=new ResizeObserver(()=>{this.city?.rescale(wn(innerWidth,innerHeight)),this.city?.map.resize()}),this.#n.observe(e)}}updated(e){super.updated(e),this.#i()}render(){let e=this.city?.load,t=E().city;return _`<div class="canvas"></div>
      ${this.failure===``?s:_`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${v(`map.in`)} aria-label=${v(`map.in`)} @click=${()=>this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${v(`map.out`)} aria-label=${v(`map.out`)} @click=${()=>this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${v(`map.fit`)} aria-label=${v(`map.fit`)} @click=${()=>this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${v(`map.city`)} aria-label=${v(`map.city`)} @click=${()=>this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#r()}
      <div class="map-foot">
        ${bn(this.city?.coverage??null)} ${Se({shown:e?.shown??!1,greatest:e?.greatest??null})} ${Ee(t)}
      </div>`}#r(){let{spot:e}=this.desk;if(e===null)return s;let{place:t,refused:n,facility:r}=e,i=t?.road;return _`<section class="card" aria-label=${v(`place.here`)}>
      <h2>${t===null?j(...e.at):b(t.areas)}</h2>
      ${r===null?s:_`<p><b>${w(r)}</b> · ${O(`facility`,r.category)}</p>`}
      ${t===null?_`<p role="status">${n===``?v(`place.looking`):n}</p>`:_`<p>
              ${j(...e.at)} · ${v(`place.cell`,{cell:t.cell})}<br />
              ${i?i.name?v(`place.road`,{name:i.name,distance:N(i.distance_m)}):v(`place.road.unnamed`,{distance:N(i.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>_`<p class="note warn">${Et(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?disabled=${n!==``} @click=${()=>this.desk.openForm()}>
          ${v(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${v(`place.close`)}</button>
      </div>
    </section>`}#i(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e;t.pointing=e.panel===`form`||e.panel===`closure`,this.#a(t);let r=this.#o(),i=(e.panel===`form`?null:n.pick)??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.preview.answeredMs,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]});for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#a(e){let t=this.desk.panel===`closure`,{points:n,shape:r,asLine:i}=this.desk.closing,a=t?`${i}${n.join(`;`)}`:`none`;a!==this.#t&&(this.#t=a,e.draw(t?n:[],t?r:null,t))}#o(){let{panel:e,preview:t,incident:n,recommending:r}=this.desk;return e===`form`?(t.answer?.units??[]).map(e=>({entry:e,rank:e.rank})):e!==`incident`||n?.closed_at!==null?[]:(r.ranking?.rows??[]).map(({entry:e,gone:t},n)=>({entry:e,gone:t,rank:n+1})).filter(e=>!e.gone)}#s(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities);let{coverage:e,load:t}=this.layers.shown;this.city?.load&&(this.city.load.visible=t&&!e),this.city?.coverage&&(this.city.coverage.group=e?this.layers.group:null),this.city?.showResting(this.layers.shown.off_duty)}#c(e){let{desk:t}=this;t.panel===`closure`?t.closing.add(e.at):t.panel===`form`?t.draft.choosePoint(e.facility?.at??e.at,e.facility):e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):this.#l(e.at,e.facility)}async#l(e,t=null){let n={at:e,place:null,refused:``,facility:t};this.desk.spot=n,this.desk.changed();let r;try{r={...n,place:await l(...e)}}catch(e){if(!(e instanceof p))throw e;r={...n,refused:R(e)}}this.desk.spot===n&&(this.desk.spot=r),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],En),this.desk.panel!==`form`&&this.#l(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=T.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,En)}};D([g({attribute:!1})],Q.prototype,`desk`,void 0),D([g({attribute:!1})],Q.prototype,`layers`,void 0),D([t()],Q.prototype,`failure`,void 0),customElements.define(`desk-map`,Q);var Dn=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return _`<div class="list-head">
        <button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${v(`queue.new`)}
        </button>
        <span>${v(`queue.order`)}</span>
      </div>
      ${e.length===0?_`<p class="empty">${T.ready?v(`queue.empty`):v(`queue.loading`)}</p>`:_`<ul class="rows" aria-label=${v(`queue.label`)}>
            ${en(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=fe(e,T.nowMs),n=De(e,T.nowMs),r=e.id===this.desk.incidentId;return _`<li class="incident ${n} ${r?`chosen`:``}" data-number=${e.number} data-units=${e.units.length}>
      <button
        type="button"
        aria-current=${r?`true`:s}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${F(e.priority)}
        <span class="two-lines">
          <span>
            <b title=${y(e.category)}>${y(e.category)}<i class="sr">${O(`priority`,String(e.priority))}</i></b>
            <b class="clock">${de(t)}</b>
          </span>
          <span>
            <small>${ae(e)}</small>
            <small>${this.#t(e,n)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e,t){let n=t===`calm`?O(`stage`,e.stage):O(`tint`,t);return ye(e)?`${n} · ${v(`queue.nobody`)}`:e.units.length===0?n:`${n} · ${v(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};D([g({attribute:!1})],Dn.prototype,`desk`,void 0),customElements.define(`desk-queue`,Dn);var On=[`available`,`off_duty`,`out_of_service`],kn=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return s;let t=L((T.nowMs-Date.parse(e.status_at))/1e3);return _`<h2>
        ${I(e.status)} <span class="code">${e.code}</span> <span class="number">${w(e)}</span>
        ${e.training?_`<em class="tag">${v(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${v(`unit.status`)}</dt>
          <dd><b>${O(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${v(`unit.crew`)}</dt>
          <dd>${O(`kind`,e.kind)} · ${v(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${v(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>O(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${v(`unit.position`)}</dt>
          <dd>${this.#e(e)}</dd>
        </div>
        ${e.assignment===null?``:_`<div>
              <dt>${v(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
                ${e.status===`en_route`?Te(e.assignment.id,T.nowMs):``}
              </dd>
            </div>`}
      </dl>
      ${this.#t(e)}
      ${this.desk.incident===null?s:_`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${v(`unit.back`)}</button></p>`}`}#e(e){if(e.position===null)return v(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=Ce(t,T.nowMs),r=e.position.speed_mps,i=L((T.nowMs-t)/1e3);return _`${j(e.position.lon,e.position.lat)}
    ${r===null?``:_` · ${v(`unit.speed.value`,{n:Math.round(r*3.6)})}`}
    · <span class=${n?`stale`:``}>${v(n?`units.stale`:`units.fix`,{age:i})}</span>`}#t(e){return e.assignment===null?_`<h3>${v(`unit.set`)}</h3>
      <div class="steps pad">
        ${On.filter(t=>t!==e.status).map(t=>_`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${O(`status`,t)}</button>`)}
      </div>`:_`<p class="note">${v(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};D([g({attribute:!1})],kn.prototype,`desk`,void 0),customElements.define(`desk-unit`,kn);var An=120,$=class extends C{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...T.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${O(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>_e.indexOf(e.status)-_e.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of T.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return _`<div class="list-head filters">
        <input
          type="search"
          aria-label=${v(`units.search`)}
          placeholder=${v(`units.search`)}
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
        <select
          aria-label=${v(`units.filter`)}
          @change=${e=>this.wanted=e.target.value}
        >
          <option value="all">${v(`units.all`)} ${T.state.units.size}</option>
          ${_e.map(t=>_`<option value=${t} ?selected=${t===this.wanted}>${O(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?_`<p class="empty">${T.ready?v(`units.empty`):v(`queue.loading`)}</p>`:_`<ul class="rows" aria-label=${v(`units.label`)}>
            ${en(t.slice(0,An),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>An?_`<p class="empty">${v(`units.more`,{n:t.length-An})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&Ce(t,T.nowMs),r=t===null?v(`units.no_fix`):L((T.nowMs-t)/1e3);return _`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${I(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${O(`kind`,e.kind)} · ${v(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${O(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?v(`units.stale`,{age:r}):r}</small>
        </span>
      </button>
    </li>`}};D([g({attribute:!1})],$.prototype,`desk`,void 0),D([t()],$.prototype,`wanted`,void 0),D([t()],$.prototype,`typed`,void 0),customElements.define(`desk-units`,$);var jn=class extends C{constructor(...e){super(...e),this.desk=new Ht,this.layers=new Tn,this.#e=``,this.#t=null,this.#n=()=>{this.style.setProperty(`zoom`,String(wn(innerWidth,innerHeight)))},this.#u=e=>{if(e.isComposing||e.defaultPrevented||vn(e.target))return;let t=_n(e);if(t===null||yn(e.target,e.key))return;let{desk:n}=this;if(!(n.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`&&n.recommending.choose(t.rank);break;case`confirm`:n.panel===`closure`?this.querySelector(`desk-closure`)?.file():n.recommending.picked===null?this.#i?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#i?.fit();break;case`resort`:n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#c(n.side===`queue`?`units`:`queue`);break;case`language`:re(x()===`zh`?`en`:`zh`);break;case`closure`:case`alerts`:n.openPanel(t.kind);break;case`help`:n.help=!n.help,n.changed()}}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#u),this.follow(()=>removeEventListener(`keydown`,this.#u)),addEventListener(`resize`,this.#n),this.follow(()=>removeEventListener(`resize`,this.#n)),this.#n()}#n;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e,this.#r()}#r(){let{alerts:e}=T.state,t=this.#t;if(this.#t=new Set(e.keys()),t===null||!T.ready){T.ready||(this.#t=null);return}let n=[...e.values()].filter(e=>!t.has(e.id)&&e.acknowledged_at===null);n[0]!==void 0&&(this.#e=v(`alerts.announce`,{text:ue(n[0])}))}updated(e){super.updated(e),document.title=`${v(`app.name`)} · ${v(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:e}=this,t=T.feed;return _`<a class="skip" href="#command">${v(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?_`<p class="banner" role="alert">${v(`feed.banner`)}</p>`:s}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${v(`queue.title`)}>${this.#a()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${v(`phone.detail`)}>${this.#o()}</section>
      </main>
      ${this.#s()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#i?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${v(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>_`<button type="button" aria-current=${e.phoneTab===t?`page`:s} @click=${()=>this.#l(t)}>
            ${v(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?Qt(()=>e.closeHelp()):s}`}get#i(){return this.querySelector(`desk-map`)}#a(){let{desk:e}=this,t=(t,n,r)=>_`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#c(t)}
    >
      ${n} <span>${T.count(r)}</span>
    </button>`;return _`<div class="tabs">
        ${t(`queue`,v(`queue.title`),T.state.incidents.size)} ${t(`units`,v(`units.title`),T.state.units.size)}
      </div>
      ${e.side===`queue`?_`<desk-queue .desk=${e}></desk-queue>`:_`<desk-units .desk=${e}></desk-units>`}`}#o(){let{desk:e}=this;return e.panel===`form`?_`<desk-form .desk=${e}></desk-form>`:e.panel===`closure`?_`<desk-closure .desk=${e}></desk-closure>`:e.panel===`alerts`?_`<desk-alerts .desk=${e}></desk-alerts>`:e.panel===`unit`?_`<desk-unit .desk=${e}></desk-unit>`:_`<desk-incident .desk=${e}></desk-incident>`}#s(){let{toast:e,offer:t}=this.desk;if(e===null&&t===null)return s;let n=t===null?0:Math.max(0,Math.ceil((t.untilMs-Date.now())/1e3));return _`<section class="toast ${e?.tone??`plain`}" aria-label=${v(`toast.label`)}>
      ${e===null?s:_`<span>${e.text}</span>`}
      ${t===null?s:_`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${v(`toast.undo`,{code:t.code,n})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${v(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#c(e){this.desk.side=e,this.desk.changed()}#l(e){this.desk.phoneTab=e,this.desk.changed()}#u};customElements.define(`desk-view`,jn);export{jn as DeskView};