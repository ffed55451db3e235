/** On a page that moved: to its new address at once, with the fragment of the old one, so that a quotation's address leads to it. */
const to = document.currentScript?.dataset.to;
if (to !== undefined) window.location.replace(to.includes("#") ? to : to + window.location.hash);
