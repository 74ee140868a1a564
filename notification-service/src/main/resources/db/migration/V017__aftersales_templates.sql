-- the same words by e-mail and in the inbox
insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en)
select occasion, channel, subject_bn, subject_en, body_bn, body_en
from (values ('EMAIL'), ('IN_APP')) as c (channel), (values
('order-lines-cancelled', 'অর্ডার {{number}}: কিছু পণ্য বাতিল', 'Order {{number}}: some goods were cancelled',
 E'প্রিয় {{name}},\n\nক্রেতা অর্ডার {{number}}-এর এই পণ্যগুলো বাতিল করেছেন, এগুলো পাঠাবেন না:\n\n{{items}}\n\nকারণ: {{reason}}',
 E'Dear {{name}},\n\nthe shopper cancelled these goods of order {{number}}. Do not send them:\n\n{{items}}\n\nThe reason: {{reason}}'),
('return-requested', 'অর্ডার {{number}}: পণ্য ফেরত দিতে চান', 'Order {{number}}: a return is asked for',
 E'প্রিয় {{name}},\n\nক্রেতা অর্ডার {{number}}-এর এই পণ্য ফেরত দিতে চান:\n\n{{items}}\n\n{{words}}\n\n{{expires}}-এর মধ্যে উত্তর দিন; উত্তর না দিলে ফেরত গৃহীত বলে ধরা হবে।',
 E'Dear {{name}},\n\nthe shopper wants to give these goods of order {{number}} back:\n\n{{items}}\n\n{{words}}\n\nAnswer by {{expires}}; no answer accepts the return.'),
('return-accepted', 'অর্ডার {{number}}: ফেরত গৃহীত', 'Order {{number}}: your return is accepted',
 E'প্রিয় {{name}},\n\nঅর্ডার {{number}}-এর এই পণ্য ফেরত পাঠাতে পারেন:\n\n{{items}}\n\nপণ্য পৌঁছালে {{refund}} ফেরত পাবেন।',
 E'Dear {{name}},\n\nyou can send these goods of order {{number}} back:\n\n{{items}}\n\nWhen they arrive, {{refund}} goes back to you.'),
('return-refused', 'অর্ডার {{number}}: ফেরত নেওয়া হয়নি', 'Order {{number}}: your return is refused',
 E'প্রিয় {{name}},\n\nবিক্রেতা অর্ডার {{number}}-এর এই পণ্য ফেরত নিচ্ছেন না:\n\n{{items}}\n\nকারণ: {{words}}\n\nএকমত না হলে অভিযোগ করতে পারেন।',
 E'Dear {{name}},\n\nthe shop does not take these goods of order {{number}} back:\n\n{{items}}\n\nThe reason: {{words}}\n\nIf you disagree, you can complain to us.'),
('return-received', 'অর্ডার {{number}}: ফেরত পণ্য পৌঁছেছে', 'Order {{number}}: your return has arrived',
 E'প্রিয় {{name}},\n\nঅর্ডার {{number}}-এর ফেরত পণ্য পৌঁছেছে:\n\n{{items}}\n\n{{refund}} আপনি যেভাবে দিয়েছিলেন সেভাবেই ফেরত যাচ্ছে। নগদে দিয়ে থাকলে অর্ডারের পাতায় আপনার বিকাশ নম্বর জানান।',
 E'Dear {{name}},\n\nthe goods of order {{number}} are back:\n\n{{items}}\n\n{{refund}} goes back the way it came. If you paid in cash, tell us your bKash number on the page of the order.'),
('complaint-opened', 'অর্ডার {{number}} নিয়ে অভিযোগ', 'A complaint about order {{number}}',
 E'প্রিয় {{name}},\n\nঅর্ডার {{number}} নিয়ে অভিযোগ এসেছে:\n\n{{words}}\n\n{{expires}}-এর মধ্যে উত্তর দিন। মীমাংসা না হওয়া পর্যন্ত এই অর্ডারের টাকা আটকে থাকবে।',
 E'Dear {{name}},\n\nthere is a complaint about order {{number}}:\n\n{{words}}\n\nAnswer by {{expires}}. Until it is settled, the money of this order is held.'),
('complaint-answered', 'অর্ডার {{number}}: অভিযোগের উত্তর', 'Order {{number}}: an answer to the complaint',
 E'প্রিয় {{name}},\n\nঅর্ডার {{number}}-এর অভিযোগে নতুন বার্তা:\n\n{{words}}',
 E'Dear {{name}},\n\na new message about the complaint on order {{number}}:\n\n{{words}}'),
('complaint-closed', 'অর্ডার {{number}}: অভিযোগ মীমাংসিত', 'Order {{number}}: the complaint is settled',
 E'প্রিয় {{name}},\n\nঅর্ডার {{number}}-এর অভিযোগ বন্ধ হয়েছে। ক্রেতাকে ফেরত: {{refund}}।\n\n{{words}}',
 E'Dear {{name}},\n\nthe complaint about order {{number}} is closed. To the shopper goes: {{refund}}.\n\n{{words}}')
) as t (occasion, subject_bn, subject_en, body_bn, body_en);

insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en)
select occasion, 'SMS', '', '', body_bn, body_en from (values
('return-requested', 'হাট: অর্ডার {{number}}-এর পণ্য ফেরত চাওয়া হয়েছে। {{expires}}-এর মধ্যে উত্তর দিন।', 'Haat: a return is asked for on order {{number}}. Answer by {{expires}}.'),
('return-accepted', 'হাট: অর্ডার {{number}}-এর ফেরত গৃহীত।', 'Haat: your return on order {{number}} is accepted.'),
('return-refused', 'হাট: অর্ডার {{number}}-এর ফেরত নেওয়া হয়নি।', 'Haat: your return on order {{number}} is refused.'),
('return-received', 'হাট: অর্ডার {{number}}-এর ফেরত পৌঁছেছে, {{refund}} ফেরত যাচ্ছে।', 'Haat: your return on order {{number}} has arrived, {{refund}} goes back.'),
('complaint-opened', 'হাট: অর্ডার {{number}} নিয়ে অভিযোগ। {{expires}}-এর মধ্যে উত্তর দিন।', 'Haat: a complaint about order {{number}}. Answer by {{expires}}.'),
('complaint-closed', 'হাট: অর্ডার {{number}}-এর অভিযোগ মীমাংসিত।', 'Haat: the complaint about order {{number}} is settled.')
) as t (occasion, body_bn, body_en);

-- Returns and complaints have deadlines too: the words fit all of them.
update templates set
    body_bn = E'প্রিয় {{name}},\n\nঅর্ডার {{number}}: {{duty}} {{due}}-এর মধ্যে সম্পন্ন করুন। সময় পেরিয়ে গেলে আপনাকে ছাড়াই সিদ্ধান্ত হবে।',
    body_en = E'Dear {{name}},\n\norder {{number}}: {{duty}} is due by {{due}}. After that it is decided without you.'
where occasion = 'deadline-near' and channel in ('EMAIL', 'IN_APP');
