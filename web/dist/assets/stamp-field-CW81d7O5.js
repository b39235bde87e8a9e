import{E as e,L as t,O as n,q as r}from"./preload-helper--XE0fuEx.js";import{L as i}from"./calls-BRDdUBSZ.js";var a=/^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/;function o({name:a,label:o,value:c,empty:l=``,required:u=!1,onChange:d}){return r`<label>
    <span>${o} <small>${e(n.nowMs,i.timezone)}${c===``&&l!==``?` · ${l}`:``}</small></span>
    <input
      name=${a}
      type="text"
      inputmode="numeric"
      autocomplete="off"
      maxlength="16"
      placeholder="2026-01-31 08:00"
      pattern="\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}"
      title=${t(`stamp.pattern`)}
      ?required=${u}
      .value=${c.replace(`T`,` `)}
      @change=${e=>d?.(s(e.target.value)??``)}
    />
  </label>`}function s(e){let t=a.exec(e.trim());if(t===null)return null;let n=`${t[1]??``}T${t[2]??``}`;return Number.isNaN(Date.parse(`${n}:00Z`))?null:n}export{s as n,o as t};