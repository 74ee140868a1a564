insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en) values
('verify-email', 'EMAIL', 'হাট: আপনার ই-মেইল যাচাই করুন', 'Haat: verify your e-mail address',
 E'হাটে স্বাগতম!\n\nআপনার ই-মেইল যাচাই করতে এই লিংকে যান:\n{{link}}\n\nলিংকটি {{expires}} পর্যন্ত চলবে। আপনি হিসাব না খুলে থাকলে এই চিঠি উপেক্ষা করুন।',
 E'Welcome to Haat!\n\nOpen this link to verify your e-mail address:\n{{link}}\n\nIt works until {{expires}}. If you have not opened an account, ignore this letter.'),
('verify-phone', 'SMS', '', '',
 'হাট: আপনার যাচাই কোড {{code}}। কাউকে জানাবেন না।',
 'Haat: your verification code is {{code}}. Tell it to nobody.');

-- the same words by e-mail and in the inbox
insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en)
select occasion, channel, subject_bn, subject_en, body_bn, body_en
from (values ('EMAIL'), ('IN_APP')) as c (channel), (values
('order-confirmed', 'অর্ডার {{number}} নিশ্চিত হয়েছে', 'Order {{number}} is confirmed',
 E'প্রিয় {{name}},\n\nআপনার অর্ডার {{number}} নিশ্চিত হয়েছে। মোট {{total}}।\n\n{{items}}\n\nবিক্রেতা পণ্য প্রস্তুত করলে আমরা জানাব।',
 E'Dear {{name}},\n\nyour order {{number}} is confirmed. The total is {{total}}.\n\n{{items}}\n\nWe write again when a seller gets it ready.'),
('order-rejected', 'অর্ডার {{number}} নেওয়া যায়নি', 'Order {{number}} could not be taken',
 E'প্রিয় {{name}},\n\nদুঃখিত, আপনার অর্ডার {{number}} নেওয়া যায়নি: কোনো পণ্য বা কুপন আর নেই। আপনার কোনো টাকা কাটা হয়নি।\n\n{{items}}',
 E'Dear {{name}},\n\nwe are sorry: your order {{number}} could not be taken, because goods or the coupon are gone. You have not been charged.\n\n{{items}}'),
('order-awaiting-payment', 'অর্ডার {{number}}-এর টাকা দিন', 'Pay for order {{number}}',
 E'প্রিয় {{name}},\n\nআপনার অর্ডার {{number}} আপনার অপেক্ষায় আছে। {{expires}}-এর মধ্যে {{total}} পরিশোধ করুন:\n{{payUrl}}',
 E'Dear {{name}},\n\nyour order {{number}} is waiting for you. Pay {{total}} by {{expires}}:\n{{payUrl}}'),
('order-cancelled', 'অর্ডার {{number}} বাতিল হয়েছে', 'Order {{number}} is cancelled',
 E'প্রিয় {{name}},\n\nআপনার অর্ডার {{number}} বাতিল হয়েছে। টাকা দিয়ে থাকলে একই মাধ্যমে ফেরত পাবেন।',
 E'Dear {{name}},\n\nyour order {{number}} is cancelled. If you have paid, the money comes back the way it came.'),
('order-expired', 'অর্ডার {{number}}-এর সময় শেষ', 'Order {{number}} has expired',
 E'প্রিয় {{name}},\n\nসময়মতো টাকা না পাওয়ায় আপনার অর্ডার {{number}} শেষ হয়ে গেছে। পণ্য থাকলে আবার অর্ডার করতে পারেন।',
 E'Dear {{name}},\n\nyour order {{number}} has expired, because no payment came in time. Order again while there is stock.'),
('order-delivered', 'অর্ডার {{number}} পৌঁছেছে', 'Order {{number}} has arrived',
 E'প্রিয় {{name}},\n\nআপনার অর্ডার {{number}} পৌঁছেছে। কোনো অভিযোগ থাকলে আমাদের জানান।\n\n{{items}}',
 E'Dear {{name}},\n\nyour order {{number}} has arrived. If anything is wrong, let us know.\n\n{{items}}'),
('shipment-accepted', 'অর্ডার {{number}} প্রস্তুত হচ্ছে', 'Order {{number}} is being prepared',
 E'প্রিয় {{name}},\n\nবিক্রেতা আপনার অর্ডার {{number}}-এর এই পণ্য প্রস্তুত করছেন:\n\n{{items}}',
 E'Dear {{name}},\n\nthe seller is preparing these goods of your order {{number}}:\n\n{{items}}'),
('shipment-handed-over', 'অর্ডার {{number}} পথে আছে', 'Order {{number}} is on its way',
 E'প্রিয় {{name}},\n\nআপনার অর্ডার {{number}}-এর এই পণ্য পথে আছে:\n\n{{items}}\n\nহাতে পেয়ে তবেই ডেলিভারি কোড জানাবেন।',
 E'Dear {{name}},\n\nthese goods of your order {{number}} are on their way:\n\n{{items}}\n\nGive your delivery code only when you have them in your hands.'),
('payment-failed', 'অর্ডার {{number}}-এর টাকা জমা হয়নি', 'Payment for order {{number}} failed',
 E'প্রিয় {{name}},\n\nআপনার অর্ডার {{number}}-এর টাকা জমা হয়নি। আবার চেষ্টা করুন বা অন্য মাধ্যম বেছে নিন।',
 E'Dear {{name}},\n\nthe payment for your order {{number}} did not go through. Try again or choose another method.'),
('seller-active', 'আপনার দোকান {{shop}} চালু হয়েছে', 'Your shop {{shop}} is open',
 E'প্রিয় {{name}},\n\nআপনার দোকান {{shop}} যাচাই হয়েছে। এখন পণ্য তুলতে পারেন।',
 E'Dear {{name}},\n\nyour shop {{shop}} is verified. You can list goods now.'),
('seller-rejected', 'আপনার দোকান {{shop}} অনুমোদিত হয়নি', 'Your shop {{shop}} was not approved',
 E'প্রিয় {{name}},\n\nআপনার দোকান {{shop}} অনুমোদিত হয়নি। কারণ: {{reason}}',
 E'Dear {{name}},\n\nyour shop {{shop}} was not approved. The reason: {{reason}}'),
('seller-suspended', 'আপনার দোকান {{shop}} স্থগিত', 'Your shop {{shop}} is suspended',
 E'প্রিয় {{name}},\n\nআপনার দোকান {{shop}} স্থগিত করা হয়েছে। কারণ: {{reason}}',
 E'Dear {{name}},\n\nyour shop {{shop}} is suspended. The reason: {{reason}}')
) as t (occasion, subject_bn, subject_en, body_bn, body_en);

insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en)
select occasion, 'SMS', '', '', body_bn, body_en from (values
('order-confirmed', 'হাট: অর্ডার {{number}} নিশ্চিত। মোট {{total}}।', 'Haat: order {{number}} is confirmed. Total {{total}}.'),
('order-rejected', 'হাট: অর্ডার {{number}} নেওয়া যায়নি।', 'Haat: order {{number}} could not be taken.'),
('order-cancelled', 'হাট: অর্ডার {{number}} বাতিল হয়েছে।', 'Haat: order {{number}} is cancelled.'),
('order-delivered', 'হাট: অর্ডার {{number}} পৌঁছেছে।', 'Haat: order {{number}} has arrived.'),
('shipment-handed-over', 'হাট: অর্ডার {{number}} পথে আছে।', 'Haat: order {{number}} is on its way.'),
('seller-active', 'হাট: আপনার দোকান {{shop}} চালু হয়েছে।', 'Haat: your shop {{shop}} is open.'),
('seller-rejected', 'হাট: আপনার দোকান {{shop}} অনুমোদিত হয়নি।', 'Haat: your shop {{shop}} was not approved.'),
('seller-suspended', 'হাট: আপনার দোকান {{shop}} স্থগিত।', 'Haat: your shop {{shop}} is suspended.')
) as t (occasion, body_bn, body_en);
