import{E as e,S as t,T as n,_ as r,_t as i,dt as a,h as o,ht as s,p as c,st as l,x as u}from"./decorate-G3QR7DyV.js";import{f as d,i as f,l as p}from"./index-DzNlpeCr.js";function m(l,m){let{session:g}=a,_=g?.city??null,v=d(e=>a.may(e)),y=v.length>1;return i`<a class="skip" href="#content">${e(`frame.skip`)}</a>
    <header class="office-top">
      <p class="brand">${e(`app.name`)} <span>${_===null?``:`${t(_)} · `}${e(y?`frame.title`:`section.security`)}</span></p>
      ${a.may(`feed.read`)?i`<a href="/">${e(`frame.desk`)}</a> <a href="/wall">${e(`frame.wall`)}</a>`:s}
      <span class="zone" title=${e(`frame.zone`)}>${c(r.nowMs,a.timezone,`minutes`)} <small>${o(r.nowMs,a.timezone)}</small></span>
      <span class="who">${g?.account.name??``}</span>
      <button type="button" class="plain" lang=${u()===`zh`?`en`:`zh-CN`} title=${e(`language.switch.hint`)} @click=${()=>n(u()===`zh`?`en`:`zh`)}>
        ${e(`language.switch`)}
      </button>
      <button type="button" class="plain" @click=${h}>${e(`sign_in.out`)}</button>
    </header>
    <div class="office">
      <nav aria-label=${e(`frame.sections`)}>
        ${v.map(t=>i`<a href=${p[t].path} aria-current=${t===l?`page`:s} @click=${f}>${e(p[t].title)}</a>`)}
      </nav>
      <main id="content" tabindex="-1">${m}</main>
    </div>`}function h(){l().finally(()=>location.assign(`/`))}function g(e){let t=e.querySelector(`.office > nav`),n=t?.querySelector(`[aria-current]`);!t||!n||t.scrollWidth<=t.clientWidth||(t.scrollLeft=n.offsetLeft-(t.clientWidth-n.offsetWidth)/2)}function _(){return i`<div class="absent">
    <h1>${e(`frame.absent`)}</h1>
    <p>${e(`frame.absent.why`)}</p>
  </div>`}export{m as n,g as r,_ as t};