insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en)
select occasion, channel, subject_bn, subject_en, body_bn, body_en
from (values ('EMAIL'), ('IN_APP')) as c (channel), (values
('product-approved', '{{product}} এখন বিক্রির জন্য উন্মুক্ত', '{{product}} is on offer now',
 E'প্রিয় {{name}},\n\nআপনার পণ্য {{product}} যাচাই শেষে অনুমোদিত হয়েছে, ক্রেতারা এখন এটি দেখতে পাচ্ছেন।',
 E'Dear {{name}},\n\nyour product {{product}} has been looked at and approved. Shoppers can see it now.'),
('product-rejected', '{{product}} বিক্রির জন্য দেখানো হচ্ছে না', '{{product}} is not on offer',
 E'প্রিয় {{name}},\n\nআপনার পণ্য {{product}} ক্রেতাদের দেখানো হচ্ছে না। কারণ: {{reason}}\n\nঠিক করে আবার সংরক্ষণ করলে আমরা আবার দেখব।',
 E'Dear {{name}},\n\nyour product {{product}} is not shown to shoppers. The reason: {{reason}}\n\nOnce you have put it right and saved it, we shall look again.'),
('stock-low', '{{product}} ({{sku}}) ফুরিয়ে আসছে', '{{product}} ({{sku}}) is running out',
 E'প্রিয় {{name}},\n\n{{product}} ({{sku}}) আর মাত্র {{available}}টি বিক্রির জন্য আছে।',
 E'Dear {{name}},\n\nthere are only {{available}} pieces of {{product}} ({{sku}}) left to sell.'),
('stock-back', '{{product}} আবার পাওয়া যাচ্ছে', '{{product}} is back',
 E'প্রিয় {{name}},\n\nআপনি যে পণ্যের অপেক্ষায় ছিলেন, {{product}}, তা আবার পাওয়া যাচ্ছে। এখন {{available}}টি আছে।',
 E'Dear {{name}},\n\n{{product}}, for which you have waited, can be had again. There are {{available}} pieces now.')
) as t (occasion, subject_bn, subject_en, body_bn, body_en);
