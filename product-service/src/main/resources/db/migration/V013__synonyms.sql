-- Words that search takes for one thing. The first ones came with the service; admins change them.
create table synonyms (
    id      uuid   primary key,
    words   text[] not null check (cardinality(words) between 2 and 20),
    version bigint not null
);
create index synonyms_by_word on synonyms using gin (words);

insert into synonyms (id, words, version)
select gen_random_uuid(), string_to_array(line, ', '), 1
from regexp_split_to_table(
'শাড়ি, saree, sari
পাঞ্জাবি, punjabi, panjabi
কামিজ, kameez, salwar kameez, shalwar kamiz, থ্রি পিস, three piece
জামা, dress, frock, ফ্রক
শার্ট, shirt
টি শার্ট, t shirt, tshirt, tee shirt
প্যান্ট, pant, trouser, ট্রাউজার
লুঙ্গি, lungi
গামছা, gamcha, gamsa
জুতা, shoe, juto
স্যান্ডেল, sandal, স্যান্ডাল
ব্যাগ, bag
ওড়না, orna, dupatta, scarf
কাপড়, kapor, cloth, fabric
বিছানার চাদর, bed sheet, bedsheet
নকশি কাঁথা, nakshi kantha, nokshi katha, nakshikantha, quilt
কম্বল, kombol, blanket
তোয়ালে, towel
টুপি, tupi, cap
বোরকা, borka, burqa, abaya
সোয়েটার, sweater
চাল, chal, chaul, rice
ডাল, dal, daal, lentil
তেল, tel, oil
সরিষার তেল, mustard oil, shorishar tel
মাছ, mach, fish
ইলিশ, ilish, hilsa, elish
চিংড়ি, chingri, shrimp, prawn
শুঁটকি, shutki, dried fish
মাংস, mangsho, meat
মুরগি, murgi, chicken
গরুর মাংস, beef, gorur mangsho
ডিম, dim, egg
দুধ, dudh, milk
দই, doi, yogurt, yoghurt
ঘি, ghee
মধু, modhu, honey
চিনি, chini, sugar
গুড়, gur, molasses, jaggery
লবণ, lobon, nun, salt
মরিচ, morich, chili, chilli
হলুদ, holud, turmeric
আদা, ada, ginger
রসুন, rosun, garlic
পেঁয়াজ, peyaj, piyaj, piaz, onion
আলু, alu, potato
মসলা, mosla, masala, spice
চা, cha, tea
কফি, coffee
আম, aam, mango
কলা, kola, banana
কাঁঠাল, kathal, jackfruit
খেজুর, khejur, dates
মিষ্টি, mishti, sweet
বিস্কুট, biscuit, cookie
মুড়ি, muri, puffed rice
চিড়া, chira, flattened rice
আচার, achar, pickle
আটা, ata, flour
সবজি, sobji, shobji, vegetable
ফল, fol, fruit
মোবাইল, mobile, phone, ফোন, smartphone, স্মার্টফোন
ল্যাপটপ, laptop, notebook
টিভি, tv, television, টেলিভিশন
ফ্রিজ, fridge, refrigerator
পাখা, fan, ফ্যান
চুলা, chula, stove
হাঁড়ি, hari, cooking pot
থালা, thala, plate
গ্লাস, glass
চেয়ার, chair
টেবিল, table
খাট, khat, bed
আলমারি, almari, almirah, wardrobe
বই, boi, book
খাতা, khata, exercise book
কলম, kolom, pen
খেলনা, khelna, toy
সাবান, saban, soap
শ্যাম্পু, shampoo
গয়না, goyna, gohona, গহনা, jewellery, jewelry, ornament
চুড়ি, churi, bangle
দুল, dul, earring
ঘড়ি, ghori, watch, clock
চশমা, choshma, glasses, spectacles, রোদচশমা, sunglasses
ছাতা, chata, umbrella
সাইকেল, cycle, bicycle
মাটির পাত্র, clay pot, pottery, মৃৎশিল্প
লাল, lal, red
নীল, nil, blue
সবুজ, sobuj, shobuj, green
কালো, kalo, black
সাদা, sada, shada, white
হলদে, yellow
গোলাপি, golapi, pink
হাতঘড়ি, haat ghori, hat ghori, wrist watch
গলার হার, হার, necklace, neckless
সুতি, suti, cotton
সিল্ক, silk, রেশম, reshom
উল, উলের, ul, wool, woolen
কাঠ, কাঠের, kath, wood, wooden
স্টিল, steel
প্লাস্টিক, plastic
মাটি, মাটির, mati, clay, earthen
পিতল, pitol, brass
কাচ, কাচের, kach, glass
বাঁশ, বাঁশের, bash, bamboo
পাট, পাটের, pat, jute
চামড়া, চামড়ার, chamra, leather
পুরুষ, পুরুষদের, purush, men, mens, gents
মহিলা, মহিলাদের, mohila, women, womens, ladies
ছেলে, ছেলেদের, chele, boy
মেয়ে, মেয়েদের, meye, girl
শিশু, শিশুদের, shishu, বাচ্চা, বাচ্চাদের, baccha, baby, kid, child, children
গল্প, golpo, story
গুঁড়া, gura, powder
অর্গানিক, organic, জৈব
খাঁটি, khati, pure
নারিকেল, narikel, coconut
সয়াবিন, soyabin, soybean
জিরা, jira, cumin
কালোজিরা, kalojira, black seed, nigella
লিচু, lichu, litchi, lychee
আপেল, apple
কমলা, komla, orange
বালিশ, balish, pillow
মশারি, moshari, mosquito net
পর্দা, porda, curtain
ঝাড়ু, jharu, broom
পুতুল, putul, doll
গাড়ি, gari, car
হলুদ, holud, yellow
বাদামি, badami, brown
ধূসর, dhushor, ছাই, grey, gray
কমলা, orange
রুপালি, rupali, silver
সোনালি, sonali, golden
মেহেদি, mehedi, mehendi, mehndi, henna
জায়নামাজ, jainamaz, jaynamaj, prayer mat
ফুলদানি, fuldani, vase
ঝুড়ি, jhuri, basket
বোতল, botol, bottle
দেয়াল, deyal, wall
আংটি, angti, finger ring
মানিব্যাগ, manibag, wallet
ডায়াপার, diaper, pampers
ইস্ত্রি, istri, iron
ফুটবল, football, soccer ball
সিঙ্গেল, single
ডাবল, double
চাদর, chador, shawl, শাল
ফ্রিজ, freeze
ট্যাব, tablet
এসি, ac, air conditioner, এয়ার কন্ডিশনার
হেডফোন, headphone
ইয়ারফোন, earphone, ইয়ারবাড, earbud
কুরআন, quran, koran',
    E'\n') as line;
