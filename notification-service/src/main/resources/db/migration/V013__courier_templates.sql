insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en)
select occasion, channel, subject_bn, subject_en, body_bn, body_en
from (values ('EMAIL'), ('IN_APP')) as c (channel), (values
('shipment-delivery-failed', 'অর্ডার {{number}} পৌঁছে দেওয়া যায়নি', 'Order {{number}} could not be delivered',
 E'প্রিয় {{name}},\n\nকুরিয়ার আপনার অর্ডার {{number}}-এর এই পণ্য নিয়ে এসেছিল, কিন্তু দিতে পারেনি:\n\n{{items}}\n\nকুরিয়ার আবার চেষ্টা করবে। ফোন খোলা রাখুন।',
 E'Dear {{name}},\n\nthe courier came with these goods of your order {{number}} and could not hand them over:\n\n{{items}}\n\nIt will try again. Please keep your phone on.'),
('shipment-returned', 'অর্ডার {{number}}-এর পণ্য ফেরত গেছে', 'Goods of order {{number}} went back',
 E'প্রিয় {{name}},\n\nআপনার অর্ডার {{number}}-এর এই পণ্য আপনার কাছে পৌঁছায়নি, বিক্রেতার কাছে ফেরত গেছে:\n\n{{items}}\n\nএর জন্য টাকা দিয়ে থাকলে একই মাধ্যমে ফেরত পাবেন।',
 E'Dear {{name}},\n\nthese goods of your order {{number}} did not reach you and are back with the seller:\n\n{{items}}\n\nIf you have paid for them, the money comes back the way it came.')
) as t (occasion, subject_bn, subject_en, body_bn, body_en);

insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en)
select occasion, 'SMS', '', '', body_bn, body_en from (values
('shipment-delivery-failed', 'হাট: অর্ডার {{number}} পৌঁছে দেওয়া যায়নি, কুরিয়ার আবার আসবে।', 'Haat: order {{number}} could not be delivered; the courier will come again.'),
('shipment-returned', 'হাট: অর্ডার {{number}}-এর পণ্য ফেরত গেছে।', 'Haat: goods of order {{number}} went back to the seller.')
) as t (occasion, body_bn, body_en);
