const fonts = {
  typography: { fontFamily: 'system-ui, sans-serif', headings: { fontFamily: 'system-ui, sans-serif' } },
};
globalThis.Redoc.init('openapi.json', { theme: fonts }, globalThis.document.getElementById('redoc'));
