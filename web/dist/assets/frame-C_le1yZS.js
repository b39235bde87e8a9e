import{C as e,D as t,O as n,_ as r,_t as i,h as a,lt as o,pt as s,w as c,y as l,yt as u}from"./decorate-CiMCUl31.js";import{f as d,i as f,l as p}from"./index-6Msh_tPp.js";function m(o,m){let{session:g}=s,_=g?.city??null,v=d(e=>s.may(e),e=>s.has(e)),y=v.some(e=>e!==`security`&&e!==`duty`);return u`<a class="skip" href="#content">${n(`frame.skip`)}</a>
    <header class="office-top">
      <p class="brand">${n(`app.name`)} <span>${_===null?``:`${c(_)} · `}${n(y?`frame.title`:p[o].title)}</span></p>
      ${s.may(`feed.read`)?u`<a href="/">${n(`frame.desk`)}</a> <a href="/wall">${n(`frame.wall`)}</a>`:i}
      <span class="zone" title=${n(`frame.zone`)}>${a(l.nowMs,s.timezone,`minutes`)} <small>${r(l.nowMs,s.timezone)}</small></span>
      <span class="who">${g?.account.name??``}</span>
      <button type="button" class="plain" lang=${e()===`zh`?`en`:`zh-CN`} title=${n(`language.switch.hint`)} @click=${()=>t(e()===`zh`?`en`:`zh`)}>
        ${n(`language.switch`)}
      </button>
      <button type="button" class="plain" @click=${h}>${n(`sign_in.out`)}</button>
    </header>
    <div class="office">
      <nav aria-label=${n(`frame.sections`)}>
        ${v.map(e=>u`<a href=${p[e].path} aria-current=${e===o?`page`:i} @click=${f}>${n(p[e].title)}</a>`)}
      </nav>
      <main id="content" tabindex="-1">${m}</main>
    </div>`}function h(){o().finally(()=>location.assign(`/`))}function g(e){let t=e.querySelector(`.office > nav`),n=t?.querySelector(`[aria-current]`);!t||!n||t.scrollWidth<=t.clientWidth||(t.scrollLeft=n.offsetLeft-(t.clientWidth-n.offsetWidth)/2)}function _(){return u`<div class="absent">
    <h1>${n(`frame.absent`)}</h1>
    <p>${n(`frame.absent.why`)}</p>
  </div>`}export{m as n,g as r,_ as t};