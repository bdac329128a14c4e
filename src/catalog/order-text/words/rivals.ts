/** Brand words of other makers, one product group per line: the group points at our own products of that kind. */
export type RivalGroup = { readonly hint: string; readonly brands: string }

/** Multi-word brands are joined by `+`. Used by default; a deployment passes its own list. */
export const rivalGroups: readonly RivalGroup[] = [
  {
    hint: 'noodles',
    brands:
      'maggi magi maggie megi meggi yippee yipee yippie top+ramen wai+wai waiwai chings ching knorr nissin मैगी मैग्गी यिप्पी',
  },
  {
    hint: 'biscuit',
    brands:
      'parle parleg parle+g parley parlej parle+ji britannia britania sunfeast priyagold anmol bourbon oreo good+day goodday hide+and+seek hide+n+seek krackjack krack+jack monaco marie+gold mariegold little+hearts little+heart jim+jam treat+biscuit tiger+biscuit nutrichoice mcvities 50+50 fifty+fifty पारले पार्ले पारलेजी ब्रिटानिया',
  },
  {
    hint: 'chocolate',
    brands:
      'cadbury cadburys dairy+milk dairymilk dairy+milks kitkat kit+kat munch perk 5+star fivestar five+star gems snickers galaxy ferrero alpenliebe kopiko mentos melody pulse+candy कैडबरी किटकैट',
  },
  {
    hint: 'tea',
    brands:
      'red+label redlabel taj+mahal tajmahal wagh+bakri waghbakri wagh+bakari tata+tea tetley lipton brooke+bond taaza+tea society+tea girnar वाघबकरी',
  },
  { hint: 'coffee', brands: 'nescafe nescaffe neskafe bru davidoff sunrise+coffee नेस्कैफे' },
  {
    hint: 'atta',
    brands: 'aashirvaad ashirvad aashirwad ashirwad aashirvad pillsbury shaktibhog annapurna आशीर्वाद',
  },
  { hint: 'salt', brands: 'tata+salt tata+namak tata saffola ankur captain+cook टाटा' },
  {
    hint: 'oil',
    brands: 'fortune dhara gemini sundrop freedom+oil mahakosh nature+fresh ruchi gulab tirupati फॉर्च्यून',
  },
  { hint: 'ghee', brands: 'amul amool sagar+ghee mother+dairy gowardhan nandini patanjali अमूल पतंजलि' },
  { hint: 'masala', brands: 'everest mdh badshah ramdev catch+masala suhana एवरेस्ट' },
  {
    hint: 'soap',
    brands:
      'lux lifebuoy lifeboy dettol dove pears cinthol hamam santoor medimix margo godrej+no+1 godrej fiama rexona liril savlon लक्स डेटॉल लाइफबॉय संतूर',
  },
  {
    hint: 'detergent',
    brands:
      'surf surf+excel surfexcel surfexel rin wheel+powder nirma ghadi ghari tide ariel active+wheel henko ezee comfort सर्फ निरमा घड़ी घडी टाइड रिन',
  },
  {
    hint: 'dishwash',
    brands: 'vim pril exo harpic lizol domex colin हार्पिक विम',
  },
  {
    hint: 'toothpaste',
    brands:
      'colgate colget colgat closeup close+up pepsodent sensodyne dabur dabur+red meswak babool vicco oral+b oralb कोलगेट डाबर',
  },
  {
    hint: 'shampoo',
    brands:
      'clinic+plus clinicplus sunsilk head+and+shoulders head+n+shoulders pantene tresemme chik+shampoo parachute navratna bajaj+almond vatika loreal himalaya सनसिल्क पैराशूट',
  },
  {
    hint: 'chips',
    brands:
      'lays lay+s leys kurkure kurkura bingo haldiram haldirams balaji uncle+chips bikaji pringles cheetos लेज कुरकुरे बालाजी',
  },
  {
    hint: 'mango drink',
    brands:
      'frooti fruti frooty maaza maza+drink slice+drink appy tropicana pepsi coke coca+cola cocacola cola thums+up thumbs+up thumsup sprite fanta limca mountain+dew 7+up redbull red+bull sting फ्रूटी माज़ा माजा पेप्सी कोक',
  },
  {
    hint: 'glucose powder',
    brands: 'glucon+d glucond glucon bournvita horlicks complan boost tang rasna ग्लूकोन',
  },
]
