-- Who hears of what goes wrong in the house. People told of before count as shoppers until they are told of again.
alter table contacts add column role text not null default 'SHOPPER';
create index contacts_admins on contacts (user_id) where role = 'ADMIN';

insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en)
select occasion, channel, subject_bn, subject_en, body_bn, body_en
from (values ('EMAIL'), ('IN_APP')) as c (channel), (values
('shipment-cancelled', 'অর্ডার {{number}}-এর কিছু পণ্য বাতিল হয়েছে', 'Some goods of order {{number}} are cancelled',
 E'প্রিয় {{name}},\n\nদুঃখিত, আপনার অর্ডার {{number}}-এর এই পণ্য বিক্রেতা দিতে পারছেন না:\n\n{{items}}\n\nএর জন্য টাকা দিয়ে থাকলে একই মাধ্যমে ফেরত পাবেন। বাকি পণ্য আগের মতোই পাবেন।',
 E'Dear {{name}},\n\nwe are sorry: the seller cannot provide these goods of your order {{number}}:\n\n{{items}}\n\nIf you have paid for them, the money comes back the way it came. The rest of the order goes on.'),
('deadline-near', 'অর্ডার {{number}}: {{duty}}-এর সময় শেষ হয়ে আসছে', 'Order {{number}}: {{duty}} is due soon',
 E'প্রিয় {{name}},\n\nঅর্ডার {{number}}: {{duty}} {{due}}-এর মধ্যে সম্পন্ন করুন। সময় পেরিয়ে গেলে পণ্যের চালান বাতিল হতে পারে।',
 E'Dear {{name}},\n\norder {{number}}: {{duty}} is due by {{due}}. After that the shipment may be cancelled.'),
('deadline-passed', 'অর্ডার {{number}}: {{duty}}-এর সময় পেরিয়ে গেছে', 'Order {{number}}: {{duty}} is overdue',
 E'প্রিয় {{name}},\n\nঅর্ডার {{number}}: {{duty}} {{due}}-এর মধ্যে হওয়ার কথা ছিল, হয়নি। ক্রেতার টাকা ফেরত দেওয়া হতে পারে।',
 E'Dear {{name}},\n\norder {{number}}: {{duty}} was due by {{due}} and has not happened. The shopper may get the money back.'),
('deadline-escalated', 'সময় পেরিয়েছে: অর্ডার {{number}}, {{duty}}', 'Overdue: order {{number}}, {{duty}}',
 E'প্রিয় {{name}},\n\nঅর্ডার {{number}}: {{duty}} {{due}}-এর মধ্যে হওয়ার কথা ছিল, হয়নি। সব মেয়াদোত্তীর্ণ বিষয় প্রশাসকের মেয়াদ-তালিকায় আছে।',
 E'Dear {{name}},\n\norder {{number}}: {{duty}} was due by {{due}} and has not happened. The admins'' report of deadlines lists all that is overdue.')
) as t (occasion, subject_bn, subject_en, body_bn, body_en);
