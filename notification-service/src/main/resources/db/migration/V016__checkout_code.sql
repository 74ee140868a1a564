insert into templates (occasion, channel, subject_bn, subject_en, body_bn, body_en) values
('checkout-code', 'SMS', '', '',
 'হাট: অর্ডারের কোড {{code}}। অর্ডার না করে থাকলে উপেক্ষা করুন।',
 'Haat: the code for your order is {{code}}. If you are not ordering, ignore it.');

-- An order may also be rejected by whoever looked at it, or expire because nobody did: the words name no single cause any more.
update templates set
    body_bn = replace(body_bn, ' নেওয়া যায়নি: কোনো পণ্য বা কুপন আর নেই।', ' নেওয়া যায়নি।'),
    body_en = replace(body_en, ' could not be taken, because goods or the coupon are gone.', ' could not be taken.')
where occasion = 'order-rejected';
update templates set
    body_bn = replace(body_bn, 'সময়মতো টাকা না পাওয়ায় আপনার', 'সময়মতো নিশ্চিত না হওয়ায় আপনার'),
    body_en = replace(body_en, 'because no payment came in time.', 'because it was not paid or confirmed in time.')
where occasion = 'order-expired';
