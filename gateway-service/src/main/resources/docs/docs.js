// One document per service, as the gateway routes them.
const services = ['user', 'seller', 'product', 'location', 'order', 'notification', 'ai', 'marketing', 'analytics'];

SwaggerUIBundle({
  dom_id: '#docs',
  urls: services.map(name => ({ name, url: `/v3/api-docs/${name}` })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  deepLinking: true,
  persistAuthorization: false,
});
