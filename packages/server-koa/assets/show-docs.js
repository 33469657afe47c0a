// `validatorUrl: null`: Swagger UI would ask a service elsewhere for a badge.
globalThis.SwaggerUIBundle({ url: 'openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });
