import{A as e,C as t,D as n,E as r,F as i,I as a,L as o,M as s,N as c,O as l,P as u,R as d,S as f,_ as p,a as m,b as h,c as g,d as ee,f as _,g as v,h as y,j as b,k as te,m as ne,n as x,p as S,r as C,s as w,t as T,u as re,v as E,w as ie,x as ae}from"./index-DV4G4T3b.js";import{C as D,S as oe,_ as O,a as se,b as k,c as A,d as ce,f as le,g as j,h as M,l as ue,m as de,n as fe,o as N,p as pe,r as me,s as he,t as ge,u as _e,v as ve,x as ye,y as be}from"./legend-21tTEdG6.js";var P={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},xe=e=>(...t)=>({_$litDirective$:e,values:t}),Se=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:Ce}=d,we=e=>e,Te=e=>e.strings===void 0,Ee=()=>document.createComment(``),F=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Ce(r.insertBefore(Ee(),i),r.insertBefore(Ee(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=we(e).nextSibling;we(r).insertBefore(e,i),e=t}}}return n},I=(e,t,n=e)=>(e._$AI(t,n),e),De={},Oe=(e,t=De)=>e._$AH=t,ke=e=>e._$AH,L=e=>{e._$AR(),e._$AA.remove()},R=xe(class extends Se{constructor(e){if(super(e),e.type!==P.PROPERTY&&e.type!==P.ATTRIBUTE&&e.type!==P.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Te(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===a||t===i)return t;let n=e.element,r=e.name;if(e.type===P.PROPERTY){if(t===n[r])return a}else if(e.type===P.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return a}else if(e.type===P.ATTRIBUTE&&n.getAttribute(r)===t+``)return a;return Oe(e),t}}),Ae=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,je=/^8[0-9a-f]{14}$/;function z(e){let t=Ae.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return je.test(n)?{kind:`cell`,cell:n}:null}function Me(e){let{id:t,list:n,open:r,at:a}=e;return o`<div class="choices">
    <input
      id=${t}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${r?`true`:`false`}
      aria-controls="${t}-list"
      aria-activedescendant=${r&&n.length>0?`${t}-${a}`:i}
      aria-invalid=${e.invalid?`true`:i}
      placeholder=${e.hint}
      .value=${R(e.value)}
      @focus=${e=>e.target.select()}
      @input=${t=>e.onInput(t.target.value)}
      @keydown=${t=>{if(r&&!t.isComposing){if(t.key===`ArrowDown`||t.key===`ArrowUp`){t.preventDefault(),t.stopPropagation();let r=t.key===`ArrowDown`?1:-1;e.onMove(Math.max(0,Math.min(n.length-1,a+r)))}else t.key===`Enter`&&n.length>0?(t.preventDefault(),e.onChoose(a)):t.key===`Tab`&&n.length>0&&e.value.trim()!==``?e.onChoose(a):t.key===`Escape`&&(t.stopPropagation(),e.onClose())}}}
      @blur=${()=>e.onClose()}
    />
    <ul id="${t}-list" role="listbox" aria-label=${e.hint} ?hidden=${!r}>
      ${r&&n.length===0?o`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${r?n.map((t,n)=>Pe(e,t,n)):``}
    </ul>
  </div>`}function Ne(e){e.preventDefault()}function Pe(e,t,n){return o`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${Ne}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var Fe=[`new`,`send`,`st`,`close`,`go`,`lang`],Ie=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]);function Le(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[];switch(B(n)){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:return{kind:`close`,reason:r.trim()};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function B(e){let t=e.toLowerCase();return Fe.find(e=>e===t)??Ie.get(t)??null}var Re=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],ze=new Map(Re.flatMap(([e,t])=>t.map(t=>[t,e])));function V(e){return ze.get(e.toLowerCase())??null}function Be(){return Re.flatMap(([,e])=>e)}var Ve=` · `;function He(e){let t=S(w().city),n=S({name_zh:e.detail_zh,name_en:e.detail_en}).split(Ve).filter(e=>e!==t&&e!==``);return[...e.kind===`facility`&&n.length>0?[]:[E(`place.kind`,e.kind)],...n.map(ee)].join(Ve)}var H=8;function Ue(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return Je(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=B(r);return o===null||i===``?Ge(r):o===`st`?qe(a,t.units):o===`go`?a.trim()===``?[]:Je(a.trim(),t):[]}function We(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return B(n)===`go`?r.trim():``}function Ge(e){return Fe.filter(t=>t.startsWith(e.toLowerCase())||B(e)===t).map(e=>({kind:`command`,key:e,text:p(`command.${e}.args`),detail:p(`command.${e}`),line:Ke(e)}))}function Ke(e){return`/${e} `}function qe(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return Ye(n,t).map(e=>({kind:`unit`,key:e.code,text:e.code,detail:`${E(`kind`,e.kind)} · ${E(`status`,e.status)}`,unit:e,line:`/st ${e.code} `}));let a=new Set;return Be().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=V(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=V(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:E(r,t?.step??e),line:`/st ${n} ${e}`}})}function Je(e,t){let n=z(e),r=[];if(n?.kind===`coordinates`){let{lon:t,lat:i}=n;r.push({kind:`point`,key:e,text:O(t,i),detail:p(`place.kind.coordinates`),lon:t,lat:i})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=e.kind===`cell`?p(`place.cell`,{cell:e.key}):S(e);r.push({kind:`place`,key:`${e.kind}/${e.key}`,text:t,detail:He(e),place:e})}for(let n of Ye(e,t.units).slice(0,3)){let e=`${p(`place.kind.unit`)} · ${E(`kind`,n.kind)} · ${E(`status`,n.status)}`;r.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${p(`place.kind.incident`)} · ${m(n.category)}`;if(r.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),r.length>=H)break}return r.slice(0,H)}function Ye(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=H)break;return r}async function Xe(e,t,n){let r=await Ze(Le(e),t,n);return r===``||(t.say(r,`bad`),!1)}async function Ze(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return p(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?p(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):p(`command.no_rank`,{n:e.rank});case`status`:return Qe(e.code,e.word,t);case`close`:return t.incident===null?p(`command.no_incident`):e.reason===``?p(`command.no_reason`):(await t.close(e.reason),``);case`go`:return $e(e.place,t,n);case`lang`:return v(e.locale??(_()===`zh`?`en`:`zh`)),``}}async function Qe(e,t,n){let r=[...C.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase());if(r===void 0)return p(`command.no_unit`,{code:e});let i=V(t);if(i===null)return p(`command.no_status`,{text:t});if(i.of===`assignment`&&r.assignment===null)return p(`command.no_assignment`,{code:r.code});if(i.of===`assignment`?await n.stepAssignment(r.assignment?.id??0,i.step):await n.stepUnit(r.id,i.step)){let e=i.of===`assignment`?E(`assignment`,i.step):E(`status`,i.step);n.say(p(`command.status.done`,{code:r.code,status:e}))}return``}async function $e(e,n,r){let i=z(e);if(i?.kind===`coordinates`)return r.goTo([i.lon,i.lat]),``;let a=[];if(!await n.attempt(async()=>{a=await t(e)}))return``;let[o]=a;return o===void 0?p(`command.no_place`,{text:e}):(r.goTo([o.lon,o.lat],o.bbox),``)}var et=140,U=class extends x{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0;return o`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${p(`command.label`)}
          aria-autocomplete="list"
          aria-expanded=${t?`true`:`false`}
          aria-controls="command-list"
          aria-activedescendant=${t&&this.at>=0?`command-${this.at}`:i}
          placeholder=${this.#n()}
          .value=${R(this.line)}
          @input=${e=>this.#a(e.target.value)}
          @keydown=${this.#s}
          @focus=${()=>this.focused=!0}
          @blur=${()=>this.focused=!1}
        />
        <ul id="command-list" role="listbox" aria-label=${p(`command.completions`)} ?hidden=${!t}>
          ${e.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        <span><kbd>N</kbd>${p(`key.new`)}</span>
        <span><kbd>1–9</kbd>${p(`key.pick`)}</span>
        <span><kbd>Enter</kbd>${p(`key.enter`)}</span>
        <span><kbd>/</kbd>${p(`key.slash`)}</span>
        <span><kbd>Z</kbd>${p(`key.undo`)}</span>
        <span><kbd>?</kbd>${p(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?p(`command.prompt`):`${p(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:D(n.entry.travel_time_s)})} — ${p(`rec.confirm`)}`}#r(){return Ue(this.line,{units:C.state.units.values(),incidents:C.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return o`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${Ne} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=We(e)===``?-1:0,clearTimeout(this.#t);let t=We(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),et)}async#o(e){if(this.#e=e,z(e)?.kind===`coordinates`)this.places=[];else try{let n=await t(e);this.#e===e&&(this.places=n)}catch(e){if(!(e instanceof b))throw e;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await Xe(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};T([u({attribute:!1})],U.prototype,`desk`,void 0),T([u({attribute:!1})],U.prototype,`view`,void 0),T([c()],U.prototype,`line`,void 0),T([c()],U.prototype,`focused`,void 0),T([c()],U.prototype,`at`,void 0),T([c()],U.prototype,`places`,void 0),customElements.define(`desk-command`,U);function W(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),n=y(_(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),at:t===``?``:k(Date.parse(t),C.nowMs,w().city.timezone)});if(n!==void 0)return n;let r=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return p(`error.other`,{reason:r||e.message})}function G(e){return e.toLowerCase().normalize(`NFKC`).trim()}function tt(e,t){let n=G(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(G);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function nt(e,t){let n=G(t),r=null,i=0;for(let t of e){let e=Math.max(rt(G(t.name_zh),n),it(G(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function rt(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function it(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function K(e){return y(_(),`warning.${e.code}`)??e.message}var at=new Set([`facility`,`street`,`address`]),ot=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=s(),this.#t=0,this.#n=e}open(e){e===``&&this.description!==``?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=s(),this.#n()}describe(e){this.description=e,this.categoryByHand||(this.category=nt(w().categories.values(),e)),this.#n()}chooseCategory(e){this.category=e,this.categoryByHand=e!==null,this.#n()}choosePriority(e){this.priority=e,this.#n()}choosePlace(e){let t=S(e);this.place={at:[e.lon,e.lat],text:t,address:at.has(e.kind)?t:``,warnings:[]},this.found=null,this.#n(),this.#r()}async choosePoint(e){this.place={at:e,text:O(...e),address:``,warnings:[]},this.found=null,this.#n(),await this.#r()}async#r(){let t=this.place;if(t!==null){try{let n=await e(...t.at);if(this.place!==t)return;let r=g(n.areas),i=t.address===``?r:`${t.text} · ${r}`;this.place={...t,text:i,warnings:n.warnings.map(K)}}catch(e){if(!(e instanceof b))throw e;this.place===t&&(this.place={...t,warnings:[W(e)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(e){this.#t+=1;let n=this.#t;if(e.trim()===``){this.found=null,this.#n();return}let r=z(e);try{let i=r?.kind===`coordinates`?[st(r.lon,r.lat)]:await t(e);if(n!==this.#t||this.place!==null)return;this.found=i,this.problemField===`search`&&(this.problem=this.problemField=``)}catch(e){if(!(e instanceof b))throw e;if(n!==this.#t)return;this.found=null,this.problem=W(e),this.problemField=`search`}this.#n()}async file(){let e=this.#i();if(this.problem=e?.text??``,this.problemField=e?.field??``,e!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[t,n]=this.place.at;try{let e=await f({category:this.category.key,description:this.description.trim(),lon:t,lat:n,source:`desk`,...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:e.incident,warnings:e.warnings.map(K)}}catch(e){if(!(e instanceof b))throw e;return this.problem=W(e),e.code!==`network`&&(this.#e=s()),null}finally{this.sending=!1,this.#n()}}#i(){return this.description.trim()===``?{text:p(`form.description.needed`),field:`description`}:this.category===null?{text:p(`form.category.needed`),field:`category`}:this.place===null?{text:p(`form.place.needed`),field:`place`}:null}};function st(e,t){let n=O(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}function ct(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function lt(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var ut=5,dt=3e3,ft=12e3,pt=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(e){let t=this.#t;if(t===null||this.#r&&e===`steady`)return;this.#r=!0,this.#n+=1;let n=this.#n;this.askedMs=Date.now();try{let i=await r(t,ut);if(n!==this.#n||t!==this.#t)return;this.answer=i,this.answeredMs=Date.now(),this.problem=``,this.ranking=e===`steady`&&this.ranking!==null?lt(this.ranking,i.units):ct(i.units)}catch(e){if(!(e instanceof b))throw e;n===this.#n&&t===this.#t&&(this.problem=W(e))}finally{n===this.#n&&(this.#r=!1,this.#a(ft)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#a(Math.max(0,this.askedMs+dt-Date.now()))}#a(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&C.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#a(ft):this.ask(`steady`))},e)}async confirm(){let e=this.picked,t=this.#e.incident;if(e===null||t===null||this.sending)return;let{unit:n}=e.entry,r=s();this.sending=!0,this.#e.changed();try{let i=await h(t.id,{unit_id:n.id,rank:e.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},r);this.pick=null,C.answer([i.unit],[i.incident]);let a={assignmentId:i.assignment.id,code:n.code};this.#e.sayUndoable(p(`toast.assigned`,{code:n.code,number:t.number}),a)}catch(e){if(!(e instanceof b))throw e;this.pick=null,this.#e.say(W(e),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}},mt=6e3,ht=1e4,gt=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.help=!1,this.incidentId=null,this.unitId=null,this.assignments=[],this.toast=null,this.offer=null,this.spot=null,this.draft=new ot(()=>this.changed()),this.recommending=new pt(this),this.#e=null,this.#t=new Set}#e;#t;listen(){let e=C.subscribe(e=>this.#i(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}changed(){for(let e of this.#t)e()}get queue(){return[...C.state.incidents.values()].sort(le)}get incident(){if(this.incidentId===null)return null;let e=C.state.incidents.get(this.incidentId);return e!==void 0&&(this.#e=e),e??(this.#e?.id===this.incidentId?this.#e:null)}get unit(){return this.unitId===null?null:C.state.units.get(this.unitId)??null}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.spot=null,this.assignments=[],this.recommending.start(e),e!==null&&(this.phoneTab=`detail`,this.#r(e)),this.changed()}selectUnit(e){this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}openForm(e=``){this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let t=this.spot?.at;this.spot=null,t!==void 0&&this.draft.choosePoint(t),this.changed()}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`form`?this.panel=`incident`:this.panel===`unit`?(this.panel=`incident`,this.unitId=null):this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=mt){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+ht},this.say(e,`plain`,ht)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#n(e.assignmentId,`cancelled`,p(`assignment.reason.undo`)),this.say(p(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#n(e,t,t===`cancelled`?p(`assignment.reason.cancelled`):void 0))}async#n(e,t,r){let i=await n(e,t,r);C.answer([i.unit],[i.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let n=await l(e,t);C.answer([n],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await ae(t.id,e,t.version);this.#e=n,C.answer([],[n]),this.say(p(`incident.closed.done`,{number:t.number}))})}async attempt(e){try{return await e(),!0}catch(e){if(!(e instanceof b))throw e;return this.say(W(e),`bad`),!1}finally{this.changed()}}async#r(e){try{let t=await ie(e);if(this.incidentId!==e)return;this.assignments=t.assignments.filter(e=>e.ended_at===null),this.changed()}catch(e){if(!(e instanceof b))throw e}}#i(e){if(e.kind===`positions`||e.kind===`tick`)return;let t=this.incidentId;t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#r(t),this.recommending.hear(e),this.changed()}},_t=140,vt=8,q=class extends x{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.#e=-1,this.#u=e=>{if(e.isComposing)return;let t=e.target instanceof HTMLTextAreaElement;if(e.key===`Enter`&&t&&!e.shiftKey){e.preventDefault();let t=this.desk.draft.category===null?`#form-category`:`#form-place`;this.querySelector(t)?.focus()}e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back())},this.#d=()=>{this.desk.draft.clear(),this.desk.back()},this.#f=e=>{e.preventDefault(),clearTimeout(this.#t),this.#p()}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened!==this.#e&&(this.#e=t.opened,this.categoryText=this.placeText=null,this.querySelector(`textarea`)?.focus())}render(){let{draft:e}=this.desk;return o`<h2>${p(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#f} @keydown=${this.#u}>
        <label>
          <span>${p(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${p(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:i}
            .value=${R(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${this.#n()} ${this.#o()} ${this.#s()}
        ${e.problem===``?``:o`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?p(`form.sending`):p(`form.submit`)}</button>
          <button type="button" @click=${this.#d}>${p(`form.cancel`)}</button>
        </div>
      </form>`}#n(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#r(),r=this.categoryText??(t===null?``:S(t));return o`<div class="field">
      <label for="form-category">${p(`form.category`)}</label>
      ${Me({id:`form-category`,value:r,hint:p(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:p(`form.category.none`),list:n.map(e=>yt(e)),onInput:e=>this.#i(e),onChoose:e=>this.#a(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
      ${t===null?``:o`<small class="under">
            ${e.categoryByHand?``:`${p(`form.category.suggested`)} · `}${p(`form.skills`,{skills:t.skills.map(e=>E(`skill`,e)).join(` · `),limit:ye(t.limit_s)})}
          </small>`}
    </div>`}#r(){return tt(w().categories.values(),this.categoryText??``).slice(0,vt)}#i(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#a(e){e!==void 0&&this.desk.draft.chooseCategory(e),this.categoryText=null}#o(){let{draft:e}=this.desk,t=e.priority??e.category?.priority??null;return o`<fieldset class="priority">
      <legend>${p(`form.priority`)}</legend>
      ${[1,2,3].map(n=>o`<label class=${t===n?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${t===n}
            @change=${()=>e.choosePriority(n)}
          />
          ${N(n)} ${E(`priority`,String(n))}
        </label>`)}
      ${e.priority===null&&t!==null?o`<small>${p(`form.priority.default`)}</small>`:``}
    </fieldset>`}#s(){let{draft:e}=this.desk,t=e.found??[];return o`<div class="field">
      <label for="form-place">${p(`form.place`)}</label>
      ${Me({id:`form-place`,value:e.place?.text??this.placeText??``,hint:p(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:p(`form.place.none`),list:t.map(bt),onInput:e=>this.#c(e),onChoose:e=>this.#l(t[e]),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?p(`form.place.hint`):O(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>o`<p class="note warn">${e}</p>`)??``}
    </div>`}#c(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#t),this.#t=setTimeout(()=>void this.desk.draft.search(e),_t)}#l(e){e!==void 0&&(this.placeText=null,this.desk.draft.choosePlace(e))}#u;#d;#f;async#p(){let{draft:e}=this.desk;e.place===null&&this.placeText&&(await e.search(this.placeText),this.#l(e.found?.[0]));let t=await e.file();if(t===null){let t={description:`textarea`,category:`#form-category`,place:`#form-place`}[e.problemField];t!==void 0&&this.querySelector(t)?.focus();return}C.answer([],[t.incident]),this.desk.selectIncident(t.incident.id);let n=[p(`form.filed`,{number:t.incident.number}),...t.warnings].join(` · `);this.desk.say(n,t.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};T([u({attribute:!1})],q.prototype,`desk`,void 0),T([c()],q.prototype,`categoryText`,void 0),T([c()],q.prototype,`placeText`,void 0),T([c()],q.prototype,`at`,void 0);function yt(e){return{key:e.key,mark:N(e.priority),text:S(e),detail:ye(e.limit_s)}}function bt(e){return{key:`${e.kind}/${e.key}`,text:S(e),detail:He(e)}}customElements.define(`desk-form`,q);var J=class extends x{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:t}=w(),n=_e(C.state.incidents.values(),C.state.units.values(),C.nowMs),r=C.feed;return o`<h1 class="brand">${p(`app.name`)} <span>${S(e)} · ${p(`app.desk`)}</span></h1>
      <div class="nums ${r.state===`down`?`old`:``}">
        <span><b>${C.count(n.open)}</b> ${p(`num.open`)}</span>
        <span class=${n.pressing>0?`bad`:``}><b>${C.count(n.pressing)}</b> ${p(`num.pressing`)}</span>
        <span class="ok"><b>${C.count(n.free)}</b> ${p(`num.free`)}</span>
      </div>
      <span class="feed ${r.state}"><i aria-hidden="true"></i>${se(r)}</span>
      <span class="clock"><small>${ve(C.nowMs,e.timezone)}</small>${oe(C.nowMs,e.timezone)}</span>
      <span class="who">${t.account.name}</span>
      <button type="button" class="plain" lang=${_()===`zh`?`en`:`zh-CN`} title=${p(`language.switch.hint`)} @click=${()=>v(_()===`zh`?`en`:`zh`)}>
        ${p(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${p(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#t():i}
      </div>`}async#e(){await this.desk.attempt(te)&&location.reload()}#t(){let e=e=>o`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${p(`layers.${e}`)}
    </label>`;return o`<div class="sheet">
      <h2>${p(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${p(`menu.wall`)}</a>
      <a href="/api/docs" target="_blank" rel="noopener">${p(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void this.#e()}>${p(`sign_in.out`)}</button>
    </div>`}};T([u({attribute:!1})],J.prototype,`desk`,void 0),T([u({attribute:!1})],J.prototype,`layers`,void 0),T([c()],J.prototype,`open`,void 0),customElements.define(`desk-header`,J);var xt=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`L`,`help.l`],[`?`,`help.question`]],St=[[`command.new.args`,`command.new`],[`command.send.args`,`command.send`],[`command.st.args`,`command.st`],[`command.close.args`,`command.close`],[`command.go.args`,`command.go`],[`command.lang.args`,`command.lang`]];function Ct(e){return o`<dialog class="help" aria-label=${p(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${p(`help.title`)}</h2>
      <dl>
        ${xt.map(([e,t])=>o`<div><dt><kbd>${e}</kbd></dt><dd>${p(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${St.map(([e,t])=>o`<div><dt><code>${p(e)}</code></dt><dd>${p(t)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${p(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}var wt=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Y=xe(class extends Se{constructor(e){if(super(e),e.type!==P.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=ke(e),{values:o,keys:s}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=s,o;let c=this.ut??=[],l=[],u,d,f=0,p=i.length-1,m=0,h=o.length-1;for(;f<=p&&m<=h;)if(i[f]===null)f++;else if(i[p]===null)p--;else if(c[f]===s[m])l[m]=I(i[f],o[m]),f++,m++;else if(c[p]===s[h])l[h]=I(i[p],o[h]),p--,h--;else if(c[f]===s[h])l[h]=I(i[f],o[h]),F(e,l[h+1],i[f]),f++,h--;else if(c[p]===s[m])l[m]=I(i[p],o[m]),F(e,i[f],i[p]),p--,m++;else if(u===void 0&&(u=wt(s,m,h),d=wt(c,f,p)),u.has(c[f])){if(u.has(c[p])){let t=d.get(s[m]),n=t===void 0?null:i[t];if(n===null){let t=F(e,i[f]);I(t,o[m]),l[m]=t}else l[m]=I(n,o[m]),F(e,i[f],n),i[t]=null;m++}else L(i[p]),p--}else L(i[f]),f++;for(;m<=h;){let t=F(e,l[h+1]);I(t,o[m]),l[m++]=t}for(;f<=p;){let e=i[f++];e!==null&&L(e)}return this.ut=s,Oe(e,l),a}});function Tt(e){let t={};for(let[n,r]of Object.entries(e))Array.isArray(r)?t[n]=r.map(e=>E(Et(n),String(e))).join(` · `):typeof r==`number`?t[n]=Math.round(r):typeof r==`string`&&n!==`code`&&(t[n]=E(n,r));return y(_(),`reason.${e.code}`,t)??e.code}function Et(e){return e===`skills`?`skill`:e}function Dt(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?p(`rec.exact.all`,{eligible:t.eligible,version:n}):p(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:D(t.bound_s),version:n}):p(`rec.approximate`,{asked:t.asked,version:n})}function Ot(e){if(typeof e!=`object`||!e)return``;let t=Object.values(e).flatMap(e=>Array.isArray(e)?e.map(String):[kt(e)]).filter(e=>e!==``).map(e=>E(`skill`,e));return t.length===0?``:` · ${t.join(` · `)}`}function kt(e){return typeof e==`number`?String(Math.round(e)):typeof e==`string`?e:``}var At=class extends x{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:n}=e;return o`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${p(`rec.title`)}
        ${t===null?``:o`<em>${p(`rec.updated`,{age:M((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:o`<span>${Dt(t)}</span>`}
      </h3>
      ${e.loading?o`<p class="empty" role="status">${p(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:o`<p class="note bad" role="alert">${p(`rec.failed`,{reason:e.problem})}</p>`}
      ${n!==null&&n.rows.length===0?o`<p class="empty">${p(`rec.none`)}</p>`:``}
      ${n===null?``:o`<ol class="ranked">
            ${Y(n.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${n?.reordered?o`<p class="note">${p(`rec.reordered`)}</p>`:``} ${t===null?``:this.#t(t)}
    </section>`}#e(e,t){let{unit:n,travel_time_s:r,distance_m:a,reasons:s}=e.entry,{recommending:c}=this.desk,l=c.pick===n.id&&!e.gone;return o`<li class="${l?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${l?`true`:`false`} ?disabled=${e.gone||c.sending} @click=${()=>{l?c.confirm():c.choose(t)}}>
        <kbd>${t}</kbd>
        <span class="what">
          <b>${n.code} <small>${E(`kind`,n.kind)} · ${p(`units.crew`,{n:n.crew})}</small></b>
          <small>${e.gone?jt(n.id):s.filter(e=>e.code!==`crew`).map(Tt).join(` · `)}</small>
        </span>
        <span class="when">
          <b class="eta">${D(r)}</b>
          <small>${be(a)}</small>
        </span>
      </button>
      ${l?o`<div class="confirm">
            <button type="button" class="go" ?disabled=${c.sending} @click=${()=>void c.confirm()}>
              ${c.sending?p(`rec.sending`):p(`rec.choose`,{code:n.code})}
            </button>
            <span>${p(`rec.confirm`)}</span>
          </div>`:i}
    </li>`}#t(e){let t=Object.entries(e.excluded_counts),n=t.reduce((e,[,t])=>e+t,0);return o`${e.shortfall.map(e=>o`<p class="note warn">
          ${p(`rec.shortfall`,{skill:E(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      ${n===0?i:o`<details class="excluded">
            <summary>
              ${p(`rec.excluded`,{n})}
              <small>${t.map(([e,t])=>`${E(`cause`,e)} ${t}`).join(` · `)}</small>
            </summary>
            <ul>
              ${e.excluded.map(e=>o`<li><span>${e.unit_code}</span><small>${E(`cause`,e.cause)}${Ot(e.detail)}</small></li>`)}
            </ul>
          </details>`}`}};T([u({attribute:!1})],At.prototype,`desk`,void 0);function jt(e){return C.state.units.get(e)?.status===`available`?p(`rec.farther`):p(`rec.gone`)}customElements.define(`desk-recommendation`,At);var Mt=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],Nt=[`en_route`,`on_scene`,`done`,`cancelled`],X=class extends x{constructor(...e){super(...e),this.reason=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?o`<div class="waiting">
        <p>${p(`incident.waiting`)}</p>
        <p class="dim">${p(`incident.waiting.hint`)}</p>
      </div>`:o`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${m(e.category)}
        <i class="sr">${E(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?o`<em class="tag">${p(`incident.training`)}</em>`:``}
      </h2>
      ${this.#e(e)} ${this.#t(e)} ${this.#n(e)}
      ${e.closed_at===null?o`<desk-recommendation .desk=${this.desk}></desk-recommendation>${this.#r()}`:i}`}#e(e){let t=w().city.timezone,n=de(e,C.nowMs)!==`calm`,r=pe(e,C.nowMs),i=w().categories.get(e.category),a=p(`incident.due`,{at:k(Date.parse(e.due_at),C.nowMs,t)});return o`<dl class="facts">
      <div>
        <dt>${p(`incident.place`)}</dt>
        <dd>
          ${e.address?o`<b>${e.address}</b> · `:``}${g(e.areas)}
          <small class="cell">${p(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${p(`incident.reported`)}</dt>
        <dd>${E(`source`,e.source)} · ${e.reported_by} · ${k(Date.parse(e.reported_at),C.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${p(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?o`<b class=${n?`late`:``}>${r<0?p(`incident.over`,{left:j(-r)}):p(`incident.left`,{left:j(r)})}</b>
                · ${a}${i?` · ${ye(i.limit_s)}`:``}`:p(`incident.closed_at`,{at:k(Date.parse(e.closed_at),C.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${e.description===``?``:o`<div>
            <dt>${p(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#t(e){let t=Mt.indexOf(e.stage);return o`<ol class="stages" aria-label=${p(`stage.label`)}>
      ${Mt.map((e,n)=>o`<li
          class=${n<t?`on`:n===t?`now`:``}
          aria-current=${n===t?`step`:i}
        >
          ${E(`stage`,e)}
        </li>`)}
    </ol>`}#n(e){if(e.units.length===0)return i;let t=w().city.timezone;return o`<h3>${p(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let n=this.desk.assignments.find(t=>t.id===e.assignment_id),r=C.state.units.get(e.unit_id)?.status??Pt(e.status),i=n?.eta;return o`<li>
            <div>
              ${he(r)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${E(`status`,r)}</span>
              ${i&&r!==`on_scene`?o`<small>${p(`incident.eta`,{at:oe(Date.parse(i),t,`minutes`)})}</small>`:``}
            </div>
            <div class="steps">
              ${Nt.filter(e=>!Ft(e,r)).map(t=>o`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${E(`assignment`,t)}</button>`)}
            </div>
          </li>`})}
      </ul>`}#r(){return o`<form class="close" @submit=${e=>{e.preventDefault(),this.reason.trim()!==``&&this.desk.close(this.reason.trim()).then(e=>{e&&(this.reason=``)})}}>
      <input
        aria-label=${p(`incident.close.reason`)}
        placeholder=${`${p(`incident.close.reason`)} · ${p(`incident.close.hint`)}`}
        .value=${this.reason}
        @input=${e=>this.reason=e.target.value}
      />
      <button type="submit" ?disabled=${this.reason.trim()===``}>${p(`incident.close`)}</button>
    </form>`}};T([u({attribute:!1})],X.prototype,`desk`,void 0),T([c()],X.prototype,`reason`,void 0);function Pt(e){return e===`done`||e===`cancelled`?`available`:e}function Ft(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-incident`,X);var It={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},"?":{kind:`help`},"？":{kind:`help`}};function Lt(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:It[e.key.length===1?e.key.toLowerCase():e.key]??null}function Rt(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function zt(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist]`)!==null:!1}var Bt=2400,Vt=1350,Ht=2;function Z(e,t){return Math.min(Ht,Math.max(1,Math.min(e/Bt,t/Vt)))}var Ut=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0},this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},Wt=15,Q=class extends x{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=null}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(ne(()=>void this.city?.relabel())),this.layers.onChange=()=>this.#i()}disconnectedCallback(){this.#t?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new me({city:w().city,container:e,scale:Z(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#a(e),onGesture:()=>void 0})}catch{this.failure=p(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=p(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#i(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#t=new ResizeObserver(()=>{this.city?.rescale(Z(innerWidth,innerHeight)),this.city?.map.resize()}),this.#t.observe(e)}}updated(e){super.updated(e),this.#r()}render(){let e=this.city?.load,t=w().city;return o`<div class="canvas"></div>
      ${this.failure===``?i:o`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${p(`map.in`)} aria-label=${p(`map.in`)} @click=${()=>this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${p(`map.out`)} aria-label=${p(`map.out`)} @click=${()=>this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${p(`map.fit`)} aria-label=${p(`map.fit`)} @click=${()=>this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${p(`map.city`)} aria-label=${p(`map.city`)} @click=${()=>this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#n()}
      <div class="map-foot">
        ${fe({shown:e?.shown??!1,greatest:e?.greatest??null})} ${ge(t)}
      </div>`}#n(){let{spot:e}=this.desk;if(e===null)return i;let{place:t,refused:n,facility:r}=e,a=t?.road;return o`<section class="card" aria-label=${p(`place.here`)}>
      <h2>${t===null?O(...e.at):g(t.areas)}</h2>
      ${r===null?i:o`<p><b>${S(r)}</b> · ${E(`facility`,r.category)}</p>`}
      ${t===null?o`<p role="status">${n===``?p(`place.looking`):n}</p>`:o`<p>
              ${O(...e.at)} · ${p(`place.cell`,{cell:t.cell})}<br />
              ${a?a.name?p(`place.road`,{name:a.name,distance:be(a.distance_m)}):p(`place.road.unnamed`,{distance:be(a.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>o`<p class="note warn">${K(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?disabled=${n!==``} @click=${()=>this.desk.openForm()}>
          ${p(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${p(`place.close`)}</button>
      </div>
    </section>`}#r(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e,r=(e.panel===`incident`&&e.incident?.closed_at===null?n.ranking?.rows??[]:[]).map((e,t)=>({...e,rank:t+1})).filter(e=>!e.gone),i=n.pick??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]});for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#i(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities),this.city?.load&&(this.city.load.visible=this.layers.shown.load),this.city?.showResting(this.layers.shown.off_duty)}#a(e){let{desk:t}=this;e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):t.panel===`form`?t.draft.choosePoint(e.at):this.#o(e.at,e.facility)}async#o(t,n=null){let r={at:t,place:null,refused:``,facility:n};this.desk.spot=r,this.desk.changed();let i;try{i={...r,place:await e(...t)}}catch(e){if(!(e instanceof b))throw e;i={...r,refused:W(e)}}this.desk.spot===r&&(this.desk.spot=i),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],Wt),this.desk.panel!==`form`&&this.#o(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=C.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,Wt)}};T([u({attribute:!1})],Q.prototype,`desk`,void 0),T([u({attribute:!1})],Q.prototype,`layers`,void 0),T([c()],Q.prototype,`failure`,void 0),customElements.define(`desk-map`,Q);var Gt=class extends x{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return o`<div class="list-head">
        <button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${p(`queue.new`)}
        </button>
        <span>${p(`queue.order`)}</span>
      </div>
      ${e.length===0?o`<p class="empty">${C.ready?p(`queue.empty`):p(`queue.loading`)}</p>`:o`<ul class="rows" aria-label=${p(`queue.label`)}>
            ${Y(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=pe(e,C.nowMs),n=de(e,C.nowMs),r=e.id===this.desk.incidentId;return o`<li class="incident ${n} ${r?`chosen`:``}" data-number=${e.number} data-units=${e.units.length}>
      <button
        type="button"
        aria-current=${r?`true`:i}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${N(e.priority)}
        <span class="two-lines">
          <span>
            <b title=${m(e.category)}>${m(e.category)}<i class="sr">${E(`priority`,String(e.priority))}</i></b>
            <b class="clock">${j(t)}</b>
          </span>
          <span>
            <small>${re(e)}</small>
            <small>${this.#t(e,n)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e,t){let n=t===`calm`?E(`stage`,e.stage):E(`tint`,t);return ce(e)?`${n} · ${p(`queue.nobody`)}`:e.units.length===0?n:`${n} · ${p(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};T([u({attribute:!1})],Gt.prototype,`desk`,void 0),customElements.define(`desk-queue`,Gt);var Kt=[`available`,`off_duty`,`out_of_service`],qt=class extends x{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return i;let t=M((C.nowMs-Date.parse(e.status_at))/1e3);return o`<h2>
        ${he(e.status)} <span class="code">${e.code}</span> <span class="number">${S(e)}</span>
        ${e.training?o`<em class="tag">${p(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${p(`unit.status`)}</dt>
          <dd><b>${E(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${p(`unit.crew`)}</dt>
          <dd>${E(`kind`,e.kind)} · ${p(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${p(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>E(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${p(`unit.position`)}</dt>
          <dd>${this.#e(e)}</dd>
        </div>
        ${e.assignment===null?``:o`<div>
              <dt>${p(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
              </dd>
            </div>`}
      </dl>
      ${this.#t(e)}
      ${this.desk.incident===null?i:o`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${p(`unit.back`)}</button></p>`}`}#e(e){if(e.position===null)return p(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=ue(t,C.nowMs),r=e.position.speed_mps,i=M((C.nowMs-t)/1e3);return o`${O(e.position.lon,e.position.lat)}
    ${r===null?``:o` · ${p(`unit.speed.value`,{n:Math.round(r*3.6)})}`}
    · <span class=${n?`stale`:``}>${p(n?`units.stale`:`units.fix`,{age:i})}</span>`}#t(e){return e.assignment===null?o`<h3>${p(`unit.set`)}</h3>
      <div class="steps pad">
        ${Kt.filter(t=>t!==e.status).map(t=>o`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${E(`status`,t)}</button>`)}
      </div>`:o`<p class="note">${p(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};T([u({attribute:!1})],qt.prototype,`desk`,void 0),customElements.define(`desk-unit`,qt);var Jt=120,$=class extends x{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...C.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${E(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>A.indexOf(e.status)-A.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of C.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return o`<div class="list-head filters">
        <input
          type="search"
          aria-label=${p(`units.search`)}
          placeholder=${p(`units.search`)}
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
        <select
          aria-label=${p(`units.filter`)}
          @change=${e=>this.wanted=e.target.value}
        >
          <option value="all">${p(`units.all`)} ${C.state.units.size}</option>
          ${A.map(t=>o`<option value=${t} ?selected=${t===this.wanted}>${E(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?o`<p class="empty">${C.ready?p(`units.empty`):p(`queue.loading`)}</p>`:o`<ul class="rows" aria-label=${p(`units.label`)}>
            ${Y(t.slice(0,Jt),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>Jt?o`<p class="empty">${p(`units.more`,{n:t.length-Jt})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&ue(t,C.nowMs),r=t===null?p(`units.no_fix`):M((C.nowMs-t)/1e3);return o`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${he(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${E(`kind`,e.kind)} · ${p(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${E(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?p(`units.stale`,{age:r}):r}</small>
        </span>
      </button>
    </li>`}};T([u({attribute:!1})],$.prototype,`desk`,void 0),T([c()],$.prototype,`wanted`,void 0),T([c()],$.prototype,`typed`,void 0),customElements.define(`desk-units`,$);var Yt=class extends x{constructor(...e){super(...e),this.desk=new gt,this.layers=new Ut,this.#e=``,this.#t=()=>{this.style.setProperty(`zoom`,String(Z(innerWidth,innerHeight)))},this.#c=e=>{if(e.isComposing||e.defaultPrevented||Rt(e.target))return;let t=Lt(e);if(t===null||zt(e.target,e.key))return;let{desk:n}=this;if(!(n.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`&&n.recommending.choose(t.rank);break;case`confirm`:n.recommending.picked===null?this.#n?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#n?.fit();break;case`resort`:n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#o(n.side===`queue`?`units`:`queue`);break;case`language`:v(_()===`zh`?`en`:`zh`);break;case`help`:n.help=!n.help,n.changed()}}}#e;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#c),this.follow(()=>removeEventListener(`keydown`,this.#c)),addEventListener(`resize`,this.#t),this.follow(()=>removeEventListener(`resize`,this.#t)),this.#t()}#t;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e}updated(e){super.updated(e),document.title=`${p(`app.name`)} · ${p(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:e}=this,t=C.feed;return o`<a class="skip" href="#command">${p(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?o`<p class="banner" role="alert">${p(`feed.banner`)}</p>`:i}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${p(`queue.title`)}>${this.#r()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${p(`phone.detail`)}>${this.#i()}</section>
      </main>
      ${this.#a()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#n?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${p(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>o`<button type="button" aria-current=${e.phoneTab===t?`page`:i} @click=${()=>this.#s(t)}>
            ${p(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?Ct(()=>e.closeHelp()):i}`}get#n(){return this.querySelector(`desk-map`)}#r(){let{desk:e}=this,t=(t,n,r)=>o`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#o(t)}
    >
      ${n} <span>${C.count(r)}</span>
    </button>`;return o`<div class="tabs">
        ${t(`queue`,p(`queue.title`),C.state.incidents.size)} ${t(`units`,p(`units.title`),C.state.units.size)}
      </div>
      ${e.side===`queue`?o`<desk-queue .desk=${e}></desk-queue>`:o`<desk-units .desk=${e}></desk-units>`}`}#i(){let{desk:e}=this;return e.panel===`form`?o`<desk-form .desk=${e}></desk-form>`:e.panel===`unit`?o`<desk-unit .desk=${e}></desk-unit>`:o`<desk-incident .desk=${e}></desk-incident>`}#a(){let{toast:e,offer:t}=this.desk;if(e===null&&t===null)return i;let n=t===null?0:Math.max(0,Math.ceil((t.untilMs-Date.now())/1e3));return o`<section class="toast ${e?.tone??`plain`}" aria-label=${p(`toast.label`)}>
      ${e===null?i:o`<span>${e.text}</span>`}
      ${t===null?i:o`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${p(`toast.undo`,{code:t.code,n})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${p(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#o(e){this.desk.side=e,this.desk.changed()}#s(e){this.desk.phoneTab=e,this.desk.changed()}#c};customElements.define(`desk-view`,Yt);export{Yt as DeskView};