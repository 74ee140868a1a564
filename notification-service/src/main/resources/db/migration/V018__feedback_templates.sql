insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en)
select occasion, channel, subject_bn, subject_en, body_bn, body_en
from (values ('EMAIL'), ('IN_APP')) as c (channel), (values
('review-received', '{{product}}: নতুন রিভিউ', '{{product}}: a new review',
 E'প্রিয় {{name}},\n\nআপনার পণ্য {{product}}-এর একটি নতুন রিভিউ এসেছে ({{stars}})। চাইলে জবাব দিতে পারেন, সবাই তা দেখবে।',
 E'Dear {{name}},\n\nsomebody reviewed {{product}} ({{stars}}). You may answer; everybody will see it.'),
('review-rejected', '{{product}}: আপনার রিভিউ প্রকাশ হয়নি', '{{product}}: your review is not shown',
 E'প্রিয় {{name}},\n\n{{product}}-এর জন্য আপনার রিভিউ প্রকাশ করা যায়নি। কারণ: {{reason}}\n\nবদলে লিখলে আমরা আবার দেখব।',
 E'Dear {{name}},\n\nyour review of {{product}} cannot be shown. The reason: {{reason}}\n\nIf you change it, we will look again.'),
('review-answered', '{{shop}} আপনার রিভিউর জবাব দিয়েছে', '{{shop}} answered your review',
 E'প্রিয় {{name}},\n\n{{product}}-এর জন্য আপনার রিভিউর জবাব দিয়েছে {{shop}}। পণ্যের পাতায় দেখুন।',
 E'Dear {{name}},\n\n{{shop}} answered your review of {{product}}. It stands on the product''s page.'),
('question-asked', '{{product}}: একজন ক্রেতার প্রশ্ন', '{{product}}: a shopper asks',
 E'প্রিয় {{name}},\n\nআপনার পণ্য {{product}} নিয়ে একটি প্রশ্ন এসেছে। দ্রুত উত্তর দিলে সবাই উপকৃত হন।',
 E'Dear {{name}},\n\nsomebody asks about {{product}}. A quick answer helps everybody who reads it.'),
('question-rejected', '{{product}}: আপনার প্রশ্ন প্রকাশ হয়নি', '{{product}}: your question is not shown',
 E'প্রিয় {{name}},\n\n{{product}} নিয়ে আপনার প্রশ্ন প্রকাশ করা যায়নি। কারণ: {{reason}}',
 E'Dear {{name}},\n\nyour question about {{product}} cannot be shown. The reason: {{reason}}'),
('question-answered', '{{product}}: আপনার প্রশ্নের উত্তর এসেছে', '{{product}}: your question has an answer',
 E'প্রিয় {{name}},\n\n{{product}} নিয়ে আপনার প্রশ্নের উত্তর এসেছে। পণ্যের পাতায় দেখুন।',
 E'Dear {{name}},\n\nyour question about {{product}} has an answer. It stands on the product''s page.')
) as t (occasion, subject_bn, subject_en, body_bn, body_en);
