import{A as e,D as t,E as n,F as r,I as i,M as a,N as o,O as s,P as c,S as l,T as u,a as d,b as f,c as p,d as m,f as h,g,h as _,j as v,k as y,l as ee,m as b,n as x,p as S,r as C,s as w,t as T,u as E,v as te,w as ne,x as D,y as re}from"./index-DEACS5Gp.js";import{C as ie,S as ae,_ as O,a as oe,b as k,c as A,d as se,f as ce,g as j,h as M,l as le,m as ue,n as de,o as fe,p as pe,r as me,s as he,t as ge,u as _e,v as ve,x as ye,y as be}from"./legend-B30yY8Mw.js";var N={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},xe=e=>(...t)=>({_$litDirective$:e,values:t}),Se=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:Ce}=i,we=e=>e,Te=e=>e.strings===void 0,Ee=()=>document.createComment(``),P=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Ce(r.insertBefore(Ee(),i),r.insertBefore(Ee(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=we(e).nextSibling;we(r).insertBefore(e,i),e=t}}}return n},F=(e,t,n=e)=>(e._$AI(t,n),e),De={},Oe=(e,t=De)=>e._$AH=t,ke=e=>e._$AH,I=e=>{e._$AR(),e._$AA.remove()},L=xe(class extends Se{constructor(e){if(super(e),e.type!==N.PROPERTY&&e.type!==N.ATTRIBUTE&&e.type!==N.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Te(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===c||t===o)return t;let n=e.element,r=e.name;if(e.type===N.PROPERTY){if(t===n[r])return c}else if(e.type===N.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return c}else if(e.type===N.ATTRIBUTE&&n.getAttribute(r)===t+``)return c;return Oe(e),t}}),Ae=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,je=/^8[0-9a-f]{14}$/;function R(e){let t=Ae.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return je.test(n)?{kind:`cell`,cell:n}:null}var Me=[`new`,`send`,`st`,`close`,`go`,`lang`],Ne={新建:`new`,n:`new`,派:`send`,派遣:`send`,s:`send`,status:`st`,状态:`st`,结案:`close`,归档:`close`,去:`go`,到:`go`,语言:`lang`};function Pe(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[];switch(z(n)){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:return{kind:`close`,reason:r.trim()};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function z(e){let t=e.toLowerCase();return Me.find(e=>e===t)??Ne[t]??null}var B={};function V(e,...t){for(let n of t)B[n]=e}V({of:`assignment`,step:`en_route`},`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`),V({of:`assignment`,step:`on_scene`},`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`),V({of:`assignment`,step:`done`},`done`,`finished`,`clear`,`完成`,`处置完毕`),V({of:`assignment`,step:`cancelled`},`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`),V({of:`unit`,step:`available`},`free`,`available`,`可派`,`待命`,`上班`),V({of:`unit`,step:`off_duty`},`off`,`off_duty`,`下班`,`离岗`),V({of:`unit`,step:`out_of_service`},`out`,`out_of_service`,`broken`,`停用`,`故障`);function H(e){return B[e.toLowerCase()]??null}function Fe(){return Object.keys(B)}var U=8;function Ie(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return Ve(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=z(r);return o===null||i===``?Re(r):o===`st`?Be(a,t.units):o===`go`?a.trim()===``?[]:Ve(a.trim(),t):[]}function Le(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return z(n)===`go`?r.trim():``}function Re(e){return Me.filter(t=>t.startsWith(e.toLowerCase())||z(e)===t).map(e=>({kind:`command`,key:e,text:_(`command.${e}.args`),detail:_(`command.${e}`),line:ze(e)}))}function ze(e){return`/${e} `}function Be(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return He(n,t).map(e=>({kind:`unit`,key:e.code,text:e.code,detail:`${g(`kind`,e.kind)} · ${g(`status`,e.status)}`,unit:e,line:`/st ${e.code} `}));let a=new Set;return Fe().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=H(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=H(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:g(r,t?.step??e),line:`/st ${n} ${e}`}})}function Ve(e,t){let n=R(e),r=[];if(n?.kind===`coordinates`){let{lon:t,lat:i}=n;r.push({kind:`point`,key:e,text:O(t,i),detail:_(`place.kind.coordinates`),lon:t,lat:i})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=g(`place.kind`,e.kind),i=m({name_zh:e.detail_zh,name_en:e.detail_en}),a=e.kind===`cell`?_(`place.cell`,{cell:e.key}):m(e);r.push({kind:`place`,key:`${e.kind}/${e.key}`,text:a,detail:i?`${t} · ${i}`:t,place:e})}for(let n of He(e,t.units).slice(0,3)){let e=`${_(`place.kind.unit`)} · ${g(`kind`,n.kind)} · ${g(`status`,n.status)}`;r.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${_(`place.kind.incident`)} · ${d(n.category)}`;if(r.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),r.length>=U)break}return r.slice(0,U)}function He(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=U)break;return r}async function Ue(e,t,n){let r=await We(Pe(e),t,n);return r===``||(t.say(r,`bad`),!1)}async function We(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return _(`command.unknown`,{text:e.text});case`new`:return t.openForm({description:e.text}),``;case`send`:return t.incident===null?_(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):_(`command.no_rank`,{n:e.rank});case`status`:return Ge(e.code,e.word,t);case`close`:return t.incident===null?_(`command.no_incident`):e.reason===``?_(`command.no_reason`):(await t.close(e.reason),``);case`go`:return Ke(e.place,t,n);case`lang`:return b(e.locale??(E()===`zh`?`en`:`zh`)),``}}async function Ge(e,t,n){let r=[...C.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase());if(r===void 0)return _(`command.no_unit`,{code:e});let i=H(t);if(i===null)return _(`command.no_status`,{text:t});if(i.of===`assignment`&&r.assignment===null)return _(`command.no_assignment`,{code:r.code});if(i.of===`assignment`?await n.stepAssignment(r.assignment?.id??0,i.step):await n.stepUnit(r.id,i.step)){let e=i.of===`assignment`?g(`assignment`,i.step):g(`status`,i.step);n.say(_(`command.status.done`,{code:r.code,status:e}))}return``}async function Ke(e,t,n){let r=R(e);if(r?.kind===`coordinates`)return n.goTo([r.lon,r.lat]),``;let i=[];if(!await t.attempt(async()=>{i=await D(e)}))return``;let[a]=i;return a===void 0?_(`command.no_place`,{text:e}):(n.goTo([a.lon,a.lat],a.bbox),``)}var qe=140,W=class extends x{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0;return r`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${_(`command.label`)}
          aria-autocomplete="list"
          aria-expanded=${t?`true`:`false`}
          aria-controls="command-list"
          aria-activedescendant=${t&&this.at>=0?`command-${this.at}`:o}
          placeholder=${this.#n()}
          .value=${L(this.line)}
          @input=${e=>this.#a(e.target.value)}
          @keydown=${this.#s}
          @focus=${()=>this.focused=!0}
          @blur=${()=>this.focused=!1}
        />
        <ul id="command-list" role="listbox" aria-label=${_(`command.completions`)} ?hidden=${!t}>
          ${e.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        <span><kbd>N</kbd>${_(`key.new`)}</span>
        <span><kbd>1–9</kbd>${_(`key.pick`)}</span>
        <span><kbd>Enter</kbd>${_(`key.enter`)}</span>
        <span><kbd>/</kbd>${_(`key.slash`)}</span>
        <span><kbd>Z</kbd>${_(`key.undo`)}</span>
        <span><kbd>?</kbd>${_(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?_(`command.prompt`):`${_(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:ie(n.entry.travel_time_s)})} — ${_(`rec.confirm`)}`}#r(){return Ie(this.line,{units:C.state.units.values(),incidents:C.state.incidents.values(),places:this.places})}#i(e,t){return r`<li id="command-${t}" role="option" aria-selected=${t===this.at?`true`:`false`} @pointerdown=${t=>{t.preventDefault(),this.#l(e)}}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=Le(e)===``?-1:0,clearTimeout(this.#t);let t=Le(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),qe)}async#o(e){if(this.#e=e,R(e)?.kind===`coordinates`)this.places=[];else try{let t=await D(e);this.#e===e&&(this.places=t)}catch(e){if(!(e instanceof y))throw e;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await Ue(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};T([a({attribute:!1})],W.prototype,`desk`,void 0),T([a({attribute:!1})],W.prototype,`view`,void 0),T([v()],W.prototype,`line`,void 0),T([v()],W.prototype,`focused`,void 0),T([v()],W.prototype,`at`,void 0),T([v()],W.prototype,`places`,void 0),customElements.define(`desk-command`,W);function G(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),n=S(E(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),at:t===``?``:k(Date.parse(t),C.nowMs,w().city.timezone)});if(n!==void 0)return n;let r=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return _(`error.other`,{reason:r||e.message})}function K(e){return e.toLowerCase().normalize(`NFKC`).trim()}function Je(e,t){let n=K(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(K);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function Ye(e,t){let n=K(t),r=null,i=0;for(let t of e){let e=Math.max(Xe(K(t.name_zh),n),Ze(K(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function Xe(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function Ze(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function q(e){return S(E(),`warning.${e.code}`)??e.message}var Qe=new Set([`facility`,`street`,`address`]),$e=class{#e;#t;#n;constructor(t){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=e(),this.#t=0,this.#n=t}open(t){this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=e(),this.opened+=1,this.describe(t)}describe(e){this.description=e,this.categoryByHand||(this.category=Ye(w().categories.values(),e)),this.#n()}chooseCategory(e){this.category=e,this.categoryByHand=e!==null,this.#n()}choosePriority(e){this.priority=e,this.#n()}choosePlace(e){let t=m(e);this.place={at:[e.lon,e.lat],text:t,address:Qe.has(e.kind)?t:``,warnings:[]},this.found=null,this.#n(),this.#r()}async choosePoint(e){this.place={at:e,text:O(...e),address:``,warnings:[]},this.found=null,this.#n(),await this.#r()}async#r(){let e=this.place;if(e!==null){try{let t=await s(...e.at);if(this.place!==e)return;let n=p(t.areas),r=e.address===``?n:`${e.text} · ${n}`;this.place={...e,text:r,warnings:t.warnings.map(q)}}catch(t){if(!(t instanceof y))throw t;this.place===e&&(this.place={...e,warnings:[G(t)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}async search(e){this.#t+=1;let t=this.#t;if(e.trim()===``){this.found=null,this.#n();return}let n=R(e);try{let r=n?.kind===`coordinates`?[et(n.lon,n.lat)]:await D(e);if(t!==this.#t||this.place!==null)return;this.found=r,this.problemField===`search`&&(this.problem=this.problemField=``)}catch(e){if(!(e instanceof y))throw e;if(t!==this.#t)return;this.found=null,this.problem=G(e),this.problemField=`search`}this.#n()}async file(){let t=this.#i();if(this.problem=t?.text??``,this.problemField=t?.field??``,t!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[n,r]=this.place.at;try{let e=await f({category:this.category.key,description:this.description.trim(),lon:n,lat:r,source:`desk`,...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return{incident:e.incident,warnings:e.warnings.map(q)}}catch(t){if(!(t instanceof y))throw t;return this.problem=G(t),t.code!==`network`&&(this.#e=e()),null}finally{this.sending=!1,this.#n()}}#i(){return this.description.trim()===``?{text:_(`form.description.needed`),field:`description`}:this.category===null?{text:_(`form.category.needed`),field:`category`}:this.place===null?{text:_(`form.place.needed`),field:`place`}:null}};function et(e,t){let n=O(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}function tt(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function nt(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var rt=5,it=3e3,at=12e3,ot=class{#e;#t;#n;#r;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.pick=null,this.sending=!1,this.#t=null,this.#n=!1,this.#e=e}start(e){clearTimeout(this.#r),this.#t=e,this.answer=null,this.ranking=null,this.problem=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(e){let t=this.#t;if(!(t===null||this.#n&&e===`steady`)){this.#n=!0,this.askedMs=Date.now();try{let n=await ne(t,rt);if(t!==this.#t)return;this.answer=n,this.answeredMs=Date.now(),this.problem=``,this.ranking=e===`steady`&&this.ranking!==null?nt(this.ranking,n.units):tt(n.units)}catch(e){if(!(e instanceof y))throw e;t===this.#t&&(this.problem=G(e))}finally{this.#n=!1,this.#i(at),this.#e.changed()}}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#i(Math.max(0,this.askedMs+it-Date.now()))}#i(e){clearTimeout(this.#r),this.#r=setTimeout(()=>{this.#t!==null&&C.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#i(at):this.ask(`steady`))},e)}async confirm(){let t=this.picked,n=this.#e.incident;if(t===null||n===null||this.sending)return;let{unit:r}=t.entry,i=e();this.sending=!0,this.#e.changed();try{let e=await te(n.id,{unit_id:r.id,rank:t.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},i);this.pick=null,C.answer([e.unit],[e.incident]);let a={assignmentId:e.assignment.id,code:r.code};this.#e.say(_(`toast.assigned`,{code:r.code,number:n.number}),`plain`,a)}catch(e){if(!(e instanceof y))throw e;this.pick=null,this.#e.say(G(e),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}},st=6e3,ct=1e4,lt=class{#e;#t;constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.help=!1,this.incidentId=null,this.unitId=null,this.assignments=[],this.toast=null,this.spot=null,this.draft=new $e(()=>this.changed()),this.recommending=new ot(this),this.#e=null,this.#t=new Set,C.subscribe(e=>this.#i(e))}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}changed(){for(let e of this.#t)e()}get queue(){return[...C.state.incidents.values()].sort(ce)}get incident(){if(this.incidentId===null)return null;let e=C.state.incidents.get(this.incidentId);return e!==void 0&&(this.#e=e),e??(this.#e?.id===this.incidentId?this.#e:null)}get unit(){return this.unitId===null?null:C.state.units.get(this.unitId)??null}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.spot=null,this.assignments=[],this.recommending.start(e),e!==null&&(this.phoneTab=this.phoneTab===`queue`?`detail`:this.phoneTab,this.#r(e)),this.changed()}selectUnit(e){this.unitId=e,this.panel=`unit`,this.phoneTab=this.phoneTab===`queue`?`detail`:this.phoneTab,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}openForm(e={}){this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e.description??``);let t=e.at??this.spot?.at;this.spot=null,t!==void 0&&this.draft.choosePoint(t),this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`form`?this.panel=`incident`:this.panel===`unit`?(this.panel=`incident`,this.unitId=null):this.spot===null?this.toast===null?this.selectIncident(null):this.toast=null:this.spot=null:this.recommending.unpick(),this.changed()}say(e,t=`plain`,n){let r=Date.now()+(n===void 0?st:ct);this.toast=n===void 0?{text:e,tone:t,untilMs:r}:{text:e,tone:t,untilMs:r,undo:n},this.changed()}async undo(){let e=this.toast?.undo;e===void 0||this.toast===null||Date.now()>this.toast.untilMs||(this.toast=null,this.changed(),await this.attempt(async()=>{await this.#n(e.assignmentId,`cancelled`,_(`assignment.reason.undo`)),this.say(_(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#n(e,t,t===`cancelled`?_(`assignment.reason.cancelled`):void 0))}async#n(e,t,n){let r=await u(e,t,n);C.answer([r.unit],[r.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let r=await n(e,t);C.answer([r],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await re(t.id,e,t.version);this.#e=n,C.answer([],[n]),this.say(_(`incident.closed.done`,{number:t.number}))})}async attempt(e){try{return await e(),!0}catch(e){if(!(e instanceof y))throw e;return this.say(G(e),`bad`),!1}finally{this.changed()}}async#r(e){try{let t=await l(e);if(this.incidentId!==e)return;this.assignments=t.assignments.filter(e=>e.ended_at===null),this.changed()}catch(e){if(!(e instanceof y))throw e}}#i(e){if(e.kind===`positions`||e.kind===`tick`)return;let t=this.incidentId;t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#r(t),this.recommending.hear(e),this.changed()}};function ut(e){let{id:t,list:n,open:i,at:a}=e;return r`<div class="choices">
    <input
      id=${t}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${i?`true`:`false`}
      aria-controls="${t}-list"
      aria-activedescendant=${i&&n.length>0?`${t}-${a}`:o}
      aria-invalid=${e.invalid?`true`:o}
      placeholder=${e.hint}
      .value=${L(e.value)}
      @focus=${e=>e.target.select()}
      @input=${t=>e.onInput(t.target.value)}
      @keydown=${t=>{if(i&&!t.isComposing){if(t.key===`ArrowDown`||t.key===`ArrowUp`){t.preventDefault(),t.stopPropagation();let r=t.key===`ArrowDown`?1:-1;e.onMove(Math.max(0,Math.min(n.length-1,a+r)))}else t.key===`Enter`&&n.length>0?(t.preventDefault(),e.onChoose(a)):t.key===`Tab`&&n.length>0&&e.value.trim()!==``?e.onChoose(a):t.key===`Escape`&&(t.stopPropagation(),e.onClose())}}}
      @blur=${()=>e.onClose()}
    />
    <ul id="${t}-list" role="listbox" aria-label=${e.hint} ?hidden=${!i}>
      ${i&&n.length===0?r`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${i?n.map((t,n)=>dt(e,t,n)):``}
    </ul>
  </div>`}function dt(e,t,n){return r`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @pointerdown=${t=>{t.preventDefault(),e.onChoose(n)}}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var ft=140,pt=8,J=class extends x{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.#e=-1,this.#u=e=>{if(e.isComposing)return;let t=e.target instanceof HTMLTextAreaElement;if(e.key===`Enter`&&t&&!e.shiftKey){e.preventDefault();let t=this.desk.draft.category===null?`#form-category`:`#form-place`;this.querySelector(t)?.focus()}e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back())},this.#d=e=>{e.preventDefault(),clearTimeout(this.#t),this.#f()}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened!==this.#e&&(this.#e=t.opened,this.categoryText=this.placeText=null,this.querySelector(`textarea`)?.focus())}render(){let{draft:e}=this.desk;return r`<h2>${_(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#d} @keydown=${this.#u}>
        <label>
          <span>${_(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${_(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:o}
            .value=${L(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${this.#n()} ${this.#o()} ${this.#s()}
        ${e.problem===``?``:r`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?_(`form.sending`):_(`form.submit`)}</button>
          <button type="button" @click=${()=>this.desk.back()}>${_(`form.cancel`)}</button>
        </div>
      </form>`}#n(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#r(),i=this.categoryText??(t===null?``:m(t));return r`<div class="field">
      <label for="form-category">${_(`form.category`)}</label>
      ${ut({id:`form-category`,value:i,hint:_(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:_(`form.category.none`),list:n.map(e=>mt(e)),onInput:e=>this.#i(e),onChoose:e=>this.#a(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
      ${t===null?``:r`<small class="under">
            ${e.categoryByHand?``:`${_(`form.category.suggested`)} · `}${_(`form.skills`,{skills:t.skills.map(e=>g(`skill`,e)).join(` · `),limit:ye(t.limit_s)})}
          </small>`}
    </div>`}#r(){return Je(w().categories.values(),this.categoryText??``).slice(0,pt)}#i(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#a(e){e!==void 0&&this.desk.draft.chooseCategory(e),this.categoryText=null}#o(){let{draft:e}=this.desk,t=e.priority??e.category?.priority??null;return r`<fieldset class="priority">
      <legend>${_(`form.priority`)}</legend>
      ${[1,2,3].map(n=>r`<label class=${t===n?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${t===n}
            @change=${()=>e.choosePriority(n)}
          />
          ${fe(n)} ${g(`priority`,String(n))}
        </label>`)}
      ${e.priority===null?r`<small>${_(`form.priority.default`)}</small>`:``}
    </fieldset>`}#s(){let{draft:e}=this.desk,t=e.found??[];return r`<div class="field">
      <label for="form-place">${_(`form.place`)}</label>
      ${ut({id:`form-place`,value:this.placeText??e.place?.text??``,hint:_(`form.place.hint`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:_(`form.place.none`),list:t.map(ht),onInput:e=>this.#c(e),onChoose:e=>this.#l(t[e]),onMove:e=>this.at=e,onClose:()=>void 0})}
      <small class="under">${e.place===null?_(`form.place.hint`):``}</small>
      ${e.place?.warnings.map(e=>r`<p class="note warn">${e}</p>`)??``}
    </div>`}#c(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#t),this.#t=setTimeout(()=>void this.desk.draft.search(e),ft)}#l(e){e!==void 0&&(this.placeText=null,this.desk.draft.choosePlace(e))}#u;#d;async#f(){let{draft:e}=this.desk;e.place===null&&this.placeText&&(await e.search(this.placeText),this.#l(e.found?.[0]));let t=await e.file();if(t===null){let t={description:`textarea`,category:`#form-category`,place:`#form-place`}[e.problemField];t!==void 0&&this.querySelector(t)?.focus();return}C.answer([],[t.incident]),this.desk.selectIncident(t.incident.id);let n=[_(`form.filed`,{number:t.incident.number}),...t.warnings].join(` · `);this.desk.say(n,t.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};T([a({attribute:!1})],J.prototype,`desk`,void 0),T([v()],J.prototype,`categoryText`,void 0),T([v()],J.prototype,`placeText`,void 0),T([v()],J.prototype,`at`,void 0);function mt(e){return{key:e.key,mark:fe(e.priority),text:m(e),detail:ye(e.limit_s)}}function ht(e){let t=g(`place.kind`,e.kind),n=m({name_zh:e.detail_zh,name_en:e.detail_en});return{key:`${e.kind}/${e.key}`,text:m(e),detail:n===``?t:`${t} · ${n}`}}customElements.define(`desk-form`,J);var Y=class extends x{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:t}=w(),n=_e(C.state.incidents.values(),C.state.units.values(),C.nowMs),i=C.feed;return r`<h1 class="brand">${_(`app.name`)} <span>${m(e)} · ${_(`app.desk`)}</span></h1>
      <div class="nums">
        <span><b>${n.open}</b> ${_(`num.open`)}</span>
        <span class=${n.pressing>0?`bad`:``}><b>${n.pressing}</b> ${_(`num.pressing`)}</span>
        <span class="ok"><b>${n.free}</b> ${_(`num.free`)}</span>
      </div>
      <span class="feed ${i.state}"><i aria-hidden="true"></i>${oe(i)}</span>
      <span class="clock"><small>${ve(C.nowMs,e.timezone)}</small>${ae(C.nowMs,e.timezone)}</span>
      <span class="who">${t.account.name}</span>
      <button type="button" class="plain" lang=${E()===`zh`?`en`:`zh-CN`} title=${_(`language.switch.hint`)} @click=${()=>b(E()===`zh`?`en`:`zh`)}>
        ${_(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${_(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#e():o}
      </div>`}#e(){let e=e=>r`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${_(`layers.${e}`)}
    </label>`;return r`<div class="sheet">
      <h2>${_(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${_(`menu.wall`)}</a>
      <a href="/api/docs" target="_blank" rel="noopener">${_(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void t().finally(()=>location.reload())}>${_(`sign_in.out`)}</button>
    </div>`}};T([a({attribute:!1})],Y.prototype,`desk`,void 0),T([a({attribute:!1})],Y.prototype,`layers`,void 0),T([v()],Y.prototype,`open`,void 0),customElements.define(`desk-header`,Y);var gt=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`L`,`help.l`],[`?`,`help.question`]],_t=[[`command.new.args`,`command.new`],[`command.send.args`,`command.send`],[`command.st.args`,`command.st`],[`command.close.args`,`command.close`],[`command.go.args`,`command.go`],[`command.lang.args`,`command.lang`]];function vt(e){return r`<div class="help" role="dialog" aria-label=${_(`help.title`)}>
    <div class="help-sheet">
      <h2>${_(`help.title`)}</h2>
      <dl>
        ${gt.map(([e,t])=>r`<div><dt><kbd>${e}</kbd></dt><dd>${_(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${_t.map(([e,t])=>r`<div><dt><code>${_(e)}</code></dt><dd>${_(t)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${_(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </div>`}var yt=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},X=xe(class extends Se{constructor(e){if(super(e),e.type!==N.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=ke(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],l=[],u,d,f=0,p=i.length-1,m=0,h=a.length-1;for(;f<=p&&m<=h;)if(i[f]===null)f++;else if(i[p]===null)p--;else if(s[f]===o[m])l[m]=F(i[f],a[m]),f++,m++;else if(s[p]===o[h])l[h]=F(i[p],a[h]),p--,h--;else if(s[f]===o[h])l[h]=F(i[f],a[h]),P(e,l[h+1],i[f]),f++,h--;else if(s[p]===o[m])l[m]=F(i[p],a[m]),P(e,i[f],i[p]),p--,m++;else if(u===void 0&&(u=yt(o,m,h),d=yt(s,f,p)),u.has(s[f])){if(u.has(s[p])){let t=d.get(o[m]),n=t===void 0?null:i[t];if(n===null){let t=P(e,i[f]);F(t,a[m]),l[m]=t}else l[m]=F(n,a[m]),P(e,i[f],n),i[t]=null;m++}else I(i[p]),p--}else I(i[f]),f++;for(;m<=h;){let t=P(e,l[h+1]);F(t,a[m]),l[m++]=t}for(;f<=p;){let e=i[f++];e!==null&&I(e)}return this.ut=o,Oe(e,l),c}});function bt(e){let t={};for(let[n,r]of Object.entries(e))Array.isArray(r)?t[n]=r.map(e=>g(xt(n),String(e))).join(` · `):typeof r==`number`?t[n]=Math.round(r):typeof r==`string`&&n!==`code`&&(t[n]=g(n,r));return S(E(),`reason.${e.code}`,t)??e.code}function xt(e){return e===`skills`?`skill`:e}function St(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?_(`rec.exact.all`,{eligible:t.eligible,version:n}):_(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:ie(t.bound_s),version:n}):_(`rec.approximate`,{asked:t.asked,version:n})}function Ct(e){if(typeof e!=`object`||!e)return``;let t=Object.values(e).flatMap(e=>Array.isArray(e)?e.map(String):[wt(e)]).filter(e=>e!==``).map(e=>g(`skill`,e));return t.length===0?``:` · ${t.join(` · `)}`}function wt(e){return typeof e==`number`?String(Math.round(e)):typeof e==`string`?e:``}var Tt=class extends x{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:n}=e;return r`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${_(`rec.title`)}
        ${t===null?``:r`<em>${_(`rec.updated`,{age:M((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:r`<span>${St(t)}</span>`}
      </h3>
      ${e.loading?r`<p class="empty" role="status">${_(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:r`<p class="note bad" role="alert">${_(`rec.failed`,{reason:e.problem})}</p>`}
      ${n!==null&&n.rows.length===0?r`<p class="empty">${_(`rec.none`)}</p>`:``}
      ${n===null?``:r`<ol class="ranked">
            ${X(n.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${n?.reordered?r`<p class="note">${_(`rec.reordered`)}</p>`:``} ${t===null?``:this.#t(t)}
    </section>`}#e(e,t){let{unit:n,travel_time_s:i,distance_m:a,reasons:s}=e.entry,{recommending:c}=this.desk,l=c.pick===n.id&&!e.gone;return r`<li class="${l?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${l?`true`:`false`} ?disabled=${e.gone||c.sending} @click=${()=>{l?c.confirm():c.choose(t)}}>
        <kbd>${t}</kbd>
        <span class="what">
          <b>${n.code} <small>${g(`kind`,n.kind)} · ${_(`units.crew`,{n:n.crew})}</small></b>
          <small>${e.gone?Et(n.id):s.filter(e=>e.code!==`crew`).map(bt).join(` · `)}</small>
        </span>
        <span class="when">
          <b class="eta">${ie(i)}</b>
          <small>${be(a)}</small>
        </span>
      </button>
      ${l?r`<div class="confirm">
            <button type="button" class="go" ?disabled=${c.sending} @click=${()=>void c.confirm()}>
              ${c.sending?_(`rec.sending`):_(`rec.choose`,{code:n.code})}
            </button>
            <span>${_(`rec.confirm`)}</span>
          </div>`:o}
    </li>`}#t(e){let t=Object.entries(e.excluded_counts),n=t.reduce((e,[,t])=>e+t,0);return r`${e.shortfall.map(e=>r`<p class="note warn">
          ${_(`rec.shortfall`,{skill:g(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      ${n===0?o:r`<details class="excluded">
            <summary>
              ${_(`rec.excluded`,{n})}
              <small>${t.map(([e,t])=>`${g(`cause`,e)} ${t}`).join(` · `)}</small>
            </summary>
            <ul>
              ${e.excluded.map(e=>r`<li><span>${e.unit_code}</span><small>${g(`cause`,e.cause)}${Ct(e.detail)}</small></li>`)}
            </ul>
          </details>`}`}};T([a({attribute:!1})],Tt.prototype,`desk`,void 0);function Et(e){return C.state.units.get(e)?.status===`available`?_(`rec.farther`):_(`rec.gone`)}customElements.define(`desk-recommendation`,Tt);var Dt=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],Ot=[`en_route`,`on_scene`,`done`,`cancelled`],kt=class extends x{constructor(...e){super(...e),this.reason=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?r`<div class="waiting">
        <p>${_(`incident.waiting`)}</p>
        <p class="dim">${_(`incident.waiting.hint`)}</p>
      </div>`:r`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${d(e.category)}
        <i class="sr">${g(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?r`<em class="tag">${_(`incident.training`)}</em>`:``}
      </h2>
      ${this.#e(e)} ${this.#t(e)} ${this.#n(e)}
      ${e.closed_at===null?r`<desk-recommendation .desk=${this.desk}></desk-recommendation>${this.#r()}`:o}`}#e(e){let t=w().city.timezone,n=ue(e,C.nowMs)!==`calm`,i=pe(e,C.nowMs),a=w().categories.get(e.category),o=_(`incident.due`,{at:k(Date.parse(e.due_at),C.nowMs,t)});return r`<dl class="facts">
      <div>
        <dt>${_(`incident.place`)}</dt>
        <dd>
          ${e.address?r`<b>${e.address}</b> · `:``}${p(e.areas)}
          <small class="cell">${_(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${_(`incident.reported`)}</dt>
        <dd>${g(`source`,e.source)} · ${e.reported_by} · ${k(Date.parse(e.reported_at),C.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${_(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?r`<b class=${n?`late`:``}>${i<0?_(`incident.over`,{left:j(-i)}):_(`incident.left`,{left:j(i)})}</b>
                · ${o}${a?` · ${ye(a.limit_s)}`:``}`:_(`incident.closed_at`,{at:k(Date.parse(e.closed_at),C.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${e.description===``?``:r`<div>
            <dt>${_(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#t(e){let t=Dt.indexOf(e.stage);return r`<ol class="stages" aria-label=${_(`stage.label`)}>
      ${Dt.map((e,n)=>r`<li
          class=${n<t?`on`:n===t?`now`:``}
          aria-current=${n===t?`step`:o}
        >
          ${g(`stage`,e)}
        </li>`)}
    </ol>`}#n(e){if(e.units.length===0)return o;let t=w().city.timezone;return r`<h3>${_(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let n=this.desk.assignments.find(t=>t.id===e.assignment_id),i=C.state.units.get(e.unit_id)?.status??At(e.status),a=n?.eta;return r`<li>
            <div>
              ${he(i)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${g(`status`,i)}</span>
              ${a&&i!==`on_scene`?r`<small>${_(`incident.eta`,{at:ae(Date.parse(a),t,`minutes`)})}</small>`:``}
            </div>
            <div class="steps">
              ${Ot.filter(e=>!jt(e,i)).map(t=>r`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${g(`assignment`,t)}</button>`)}
            </div>
          </li>`})}
      </ul>`}#r(){return r`<form class="close" @submit=${e=>{e.preventDefault(),this.reason.trim()!==``&&this.desk.close(this.reason.trim()).then(e=>{e&&(this.reason=``)})}}>
      <input
        aria-label=${_(`incident.close.reason`)}
        placeholder=${`${_(`incident.close.reason`)} · ${_(`incident.close.hint`)}`}
        .value=${this.reason}
        @input=${e=>this.reason=e.target.value}
      />
      <button type="submit" ?disabled=${this.reason.trim()===``}>${_(`incident.close`)}</button>
    </form>`}};T([a({attribute:!1})],kt.prototype,`desk`,void 0),T([v()],kt.prototype,`reason`,void 0);function At(e){return e===`done`||e===`cancelled`?`available`:e}function jt(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-incident`,kt);var Mt={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},"?":{kind:`help`},"？":{kind:`help`}};function Nt(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:Mt[e.key.length===1?e.key.toLowerCase():e.key]??null}function Pt(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function Ft(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist]`)!==null:!1}var It=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0},this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},Lt=15,Z=class extends x{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=null}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(h(()=>void this.city?.relabel())),this.layers.onChange=()=>this.#i()}disconnectedCallback(){this.#t?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new me({city:w().city,container:e,padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#a(e),onGesture:()=>void 0})}catch{this.failure=_(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=_(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#i(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#t=new ResizeObserver(()=>this.city?.map.resize()),this.#t.observe(e)}}updated(e){super.updated(e),this.#r()}render(){let e=this.city?.load,t=w().city;return r`<div class="canvas" role="region" aria-label=${_(`map.label`,{city:m(t)})}></div>
      ${this.failure===``?o:r`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${_(`map.in`)} aria-label=${_(`map.in`)} @click=${()=>this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${_(`map.out`)} aria-label=${_(`map.out`)} @click=${()=>this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${_(`map.fit`)} aria-label=${_(`map.fit`)} @click=${()=>this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${_(`map.city`)} aria-label=${_(`map.city`)} @click=${()=>this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#n()}
      <div class="map-foot">
        ${de({shown:e?.shown??!1,greatest:e?.greatest??null})} ${ge(t)}
      </div>`}#n(){let{spot:e}=this.desk;if(e===null)return o;let{place:t,refused:n}=e,i=t?.road;return r`<section class="card" aria-label=${_(`place.here`)}>
      <h2>${t===null?O(...e.at):p(t.areas)}</h2>
      ${t===null?r`<p role="status">${n===``?_(`place.looking`):n}</p>`:r`<p>
              ${O(...e.at)} · ${_(`place.cell`,{cell:t.cell})}<br />
              ${i?i.name?_(`place.road`,{name:i.name,distance:be(i.distance_m)}):_(`place.road.unnamed`,{distance:be(i.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>r`<p class="note warn">${q(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?disabled=${n!==``} @click=${()=>this.desk.openForm()}>
          ${_(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${_(`place.close`)}</button>
      </div>
    </section>`}#r(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e,r=(e.panel===`incident`&&e.incident?.closed_at===null?n.ranking?.rows??[]:[]).map((e,t)=>({...e,rank:t+1})).filter(e=>!e.gone),i=n.pick??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.assignments.map(e=>e.id)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]});for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#i(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities),this.city?.load&&(this.city.load.visible=this.layers.shown.load),this.city?.showResting(this.layers.shown.off_duty)}#a(e){let{desk:t}=this;e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):t.panel===`form`?t.draft.choosePoint(e.at):this.#o(e.at)}async#o(e){let t={at:e,place:null,refused:``};this.desk.spot=t,this.desk.changed();let n={...t,refused:``};try{n={at:e,place:await s(...e),refused:``}}catch(t){if(!(t instanceof y))throw t;n={at:e,place:null,refused:G(t)}}this.desk.spot===t&&(this.desk.spot=n),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],Lt),this.desk.panel!==`form`&&this.#o(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=C.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,Lt)}};T([a({attribute:!1})],Z.prototype,`desk`,void 0),T([a({attribute:!1})],Z.prototype,`layers`,void 0),T([v()],Z.prototype,`failure`,void 0),customElements.define(`desk-map`,Z);var Rt=class extends x{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return r`<div class="list-head">
        <span>${_(`queue.order`)}</span>
      </div>
      ${e.length===0?r`<p class="empty">${C.ready?_(`queue.empty`):_(`queue.loading`)}</p>`:r`<ul class="rows" aria-label=${_(`queue.label`)}>
            ${X(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=pe(e,C.nowMs),n=ue(e,C.nowMs),i=e.id===this.desk.incidentId;return r`<li class="incident ${n} ${i?`chosen`:``}" data-number=${e.number}>
      <button
        type="button"
        aria-current=${i?`true`:o}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${fe(e.priority)}
        <span class="what">
          <b>${d(e.category)}<i class="sr">${g(`priority`,String(e.priority))}</i></b>
          <small>${ee(e)}</small>
        </span>
        <span class="when">
          <b class="clock">${j(t)}</b>
          <small>${this.#t(e,n)}</small>
        </span>
      </button>
    </li>`}#t(e,t){let n=t===`calm`?g(`stage`,e.stage):g(`tint`,t);return se(e)?`${n} · ${_(`queue.nobody`)}`:e.units.length===0?n:`${n} · ${_(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};T([a({attribute:!1})],Rt.prototype,`desk`,void 0),customElements.define(`desk-queue`,Rt);var zt=[`available`,`off_duty`,`out_of_service`],Bt=class extends x{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return o;let t=M((C.nowMs-Date.parse(e.status_at))/1e3);return r`<h2>
        ${he(e.status)} ${e.code} <span class="number">${m(e)}</span>
        ${e.training?r`<em class="tag">${_(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${_(`unit.status`)}</dt>
          <dd><b>${g(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${_(`unit.crew`)}</dt>
          <dd>${g(`kind`,e.kind)} · ${_(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${_(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>g(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${_(`unit.position`)}</dt>
          <dd>${this.#e(e)}</dd>
        </div>
        ${e.assignment===null?``:r`<div>
              <dt>${_(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
              </dd>
            </div>`}
      </dl>
      ${this.#t(e)}
      ${this.desk.incident===null?o:r`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${_(`unit.back`)}</button></p>`}`}#e(e){if(e.position===null)return _(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=le(t,C.nowMs),i=e.position.speed_mps,a=M((C.nowMs-t)/1e3);return r`${O(e.position.lon,e.position.lat)}
    ${i===null?``:r` · ${_(`unit.speed.value`,{n:Math.round(i*3.6)})}`}
    · <span class=${n?`stale`:``}>${_(n?`units.stale`:`units.fix`,{age:a})}</span>`}#t(e){return e.assignment===null?r`<h3>${_(`unit.set`)}</h3>
      <div class="steps pad">
        ${zt.filter(t=>t!==e.status).map(t=>r`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${g(`status`,t)}</button>`)}
      </div>`:r`<p class="note">${_(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};T([a({attribute:!1})],Bt.prototype,`desk`,void 0),customElements.define(`desk-unit`,Bt);var Vt=120,Q=class extends x{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...C.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${g(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>A.indexOf(e.status)-A.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of C.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return r`<div class="list-head filters">
        <input
          type="search"
          aria-label=${_(`units.search`)}
          placeholder=${_(`units.search`)}
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
        <select
          aria-label=${_(`units.filter`)}
          @change=${e=>this.wanted=e.target.value}
        >
          <option value="all">${_(`units.all`)} ${C.state.units.size}</option>
          ${A.map(t=>r`<option value=${t} ?selected=${t===this.wanted}>${g(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?r`<p class="empty">${C.ready?_(`units.empty`):_(`queue.loading`)}</p>`:r`<ul class="rows" aria-label=${_(`units.label`)}>
            ${X(t.slice(0,Vt),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>Vt?r`<p class="empty">${_(`units.more`,{n:t.length-Vt})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&le(t,C.nowMs),i=t===null?_(`units.no_fix`):M((C.nowMs-t)/1e3);return r`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${he(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${g(`kind`,e.kind)} · ${_(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${g(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?_(`units.stale`,{age:i}):i}</small>
        </span>
      </button>
    </li>`}};T([a({attribute:!1})],Q.prototype,`desk`,void 0),T([v()],Q.prototype,`wanted`,void 0),T([v()],Q.prototype,`typed`,void 0),customElements.define(`desk-units`,Q);var $=class extends x{constructor(...e){super(...e),this.desk=new lt,this.layers=new It,this.announced=``,this.#s=e=>{if(e.isComposing||e.defaultPrevented||Pt(e.target))return;let t=Nt(e);if(t===null||Ft(e.target,e.key))return;let{desk:n}=this;switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`&&n.recommending.choose(t.rank);break;case`confirm`:n.recommending.picked===null?this.#e?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#e?.fit();break;case`resort`:n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#a(n.side===`queue`?`units`:`queue`);break;case`language`:b(E()===`zh`?`en`:`zh`);break;case`help`:n.help=!n.help,n.changed()}}}connectedCallback(){super.connectedCallback(),document.title=`${_(`app.name`)} · ${_(`app.desk`)}`,this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#s),this.follow(()=>removeEventListener(`keydown`,this.#s))}render(){let{desk:e}=this,t=C.feed;return e.toast!==null&&Date.now()>e.toast.untilMs&&(e.toast=null),this.announced=e.toast?.text??this.announced,r`<a class="skip" href="#command">${_(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?r`<p class="banner" role="alert">${_(`feed.banner`,{n:t.silentS})}</p>`:o}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${_(`queue.title`)}>${this.#t()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${_(`phone.detail`)}>${this.#n()}</section>
      </main>
      ${this.#r()}
      <p class="sr" role="status">${this.announced}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#e?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${_(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>r`<button type="button" aria-current=${e.phoneTab===t?`page`:o} @click=${()=>this.#o(t)}>
            ${_(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?vt(()=>e.back()):o}`}get#e(){return this.querySelector(`desk-map`)}#t(){let{desk:e}=this,t=(t,n,i)=>r`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#a(t)}
    >
      ${n} <span>${i}</span>
    </button>`;return r`<div class="tabs">
        ${t(`queue`,_(`queue.title`),C.state.incidents.size)} ${t(`units`,_(`units.title`),C.state.units.size)}
      </div>
      ${e.side===`queue`?r`<desk-queue .desk=${e}></desk-queue>`:r`<desk-units .desk=${e}></desk-units>`}`}#n(){let{desk:e}=this;return e.panel===`form`?r`<desk-form .desk=${e}></desk-form>`:e.panel===`unit`?r`<desk-unit .desk=${e}></desk-unit>`:r`<desk-incident .desk=${e}></desk-incident>`}#r(){let{toast:e}=this.desk;if(e===null)return o;let t=Math.max(0,Math.ceil((e.untilMs-Date.now())/1e3));return r`<section class="toast ${e.tone}" aria-label=${_(`toast.label`)}>
      <span>${e.text}</span>
      ${e.undo===void 0?o:r`<button type="button" class="go" @click=${()=>void this.desk.undo()}>${_(`toast.undo`,{n:t})} <kbd>Z</kbd></button>`}
      <button type="button" class="plain" aria-label=${_(`toast.dismiss`)} @click=${()=>this.#i()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#i(){this.desk.toast=null,this.desk.changed()}#a(e){this.desk.side=e,this.desk.changed()}#o(e){this.desk.phoneTab=e,this.desk.changed()}#s};T([v()],$.prototype,`announced`,void 0),customElements.define(`desk-view`,$);export{$ as DeskView};