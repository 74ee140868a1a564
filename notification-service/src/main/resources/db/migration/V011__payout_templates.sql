insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en)
select occasion, channel, subject_bn, subject_en, body_bn, body_en
from (values ('EMAIL'), ('IN_APP')) as c (channel), (values
('payout-paid', '{{shop}}: {{amount}} পরিশোধ করা হয়েছে', '{{shop}}: {{amount}} paid out',
 E'প্রিয় {{name}},\n\nআপনার দোকান {{shop}}-এর {{amount}} আপনার {{account}} হিসাবে পাঠানো হয়েছে। রেফারেন্স: {{reference}}\n\nবিস্তারিত আপনার মাসিক হিসাব বিবরণীতে আছে।',
 E'Dear {{name}},\n\n{{amount}} for your shop {{shop}} has been sent to your account {{account}}. Reference: {{reference}}\n\nYour monthly statement has the details.'),
('payout-destination-changed', '{{shop}}: টাকা পাওয়ার হিসাব বদলাচ্ছে', '{{shop}}: your payouts will go to another account',
 E'প্রিয় {{name}},\n\n{{validFrom}} থেকে আপনার দোকান {{shop}}-এর টাকা {{account}} হিসাবে যাবে। আপনি এটি না চাইলে তার আগেই পরিবর্তনটি বাতিল করুন এবং পাসওয়ার্ড বদলান।',
 E'Dear {{name}},\n\nfrom {{validFrom}} on, the money of your shop {{shop}} goes to account {{account}}. If it was not you, take the change back before then and change your password.')
) as t (occasion, subject_bn, subject_en, body_bn, body_en);

insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en)
select occasion, 'SMS', '', '', body_bn, body_en from (values
('payout-paid', 'হাট: {{shop}}-এর {{amount}} {{account}} হিসাবে পাঠানো হয়েছে।', 'Haat: {{amount}} for {{shop}} was sent to account {{account}}.'),
('payout-destination-changed', 'হাট: {{validFrom}} থেকে {{shop}}-এর টাকা {{account}} হিসাবে যাবে। আপনি না চাইলে বাতিল করুন।', 'Haat: from {{validFrom}} money of {{shop}} goes to account {{account}}. Not you? Take it back.')
) as t (occasion, body_bn, body_en);
