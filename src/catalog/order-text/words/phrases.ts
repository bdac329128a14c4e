/**
 * What the words around an order do. One role may hold single words and phrases (`+` joins the words of a phrase);
 * the longest phrase wins. Devanagari needs no second list: its words are read in Latin letters first.
 */
export type Role =
  | 'and' // joins two parts of a list
  | 'particle' // may stand inside a product's name: ka, wala, of
  | 'filler' // says nothing about goods
  | 'send' // asks for goods: bhej dena, chahiye, please send
  | 'to-me' // turns a closing "do" into "give"
  | 'stem' // a verb stem: the "do" after it is "give"
  | 'clock' // makes the number before it a time or date
  | 'label' // makes the number after it a reference: bill no 12
  | 'ask-when' // a question, unless goods are asked for in the same breath
  | 'ask-price' // a question about money: never an order
  | 'ask-soft' // a question or remark, unless a quantity is asked for
  | 'topic' // a noun of other business; an order only beside a quantity
  | 'complaint' // about goods of the past: never an order
  | 'promise' // the sender will do it: no goods are asked for, unless counted ones are
  | 'past' // closes a sentence about the past
  | 'drop-after' // removes what stands before it: ghee nahi
  | 'drop-before' // removes what follows it: no ghee
  | 'drop' // removes its neighbour on either side
  | 'all'
  | 'each'
  | 'add'
  | 'less'
  | 'set'
  | 'only'
  | 'instead-after' // X ki jagah Y
  | 'instead-before' // instead of X, Y
  | 'sorry' // 5 marie sorry 10
  | 'rather' // 5 marie matlab 10: corrects between two numbers only
  | 'pay' // a way to pay: the number beside it is money
  | 'usual'
  | 'repeat'
  | 'repeat-weak' // the last order only when nothing else is named

export const phrases: Readonly<Record<Role, string>> = {
  and: 'and te nal naal ani aani ebong but lekin magar parantu aur or n tatha va evam plus phir fir ane nd fr saath+me saath+mein ke+saath ke+sath sath+me sath+mein और एवं तथा व',
  particle:
    'dhone dhone+wala dhone+wali dhone+ka dhone+ki dhone+ke saaf+karne+wala saaf+karne+ka dhulai+wala nu ni da di ka ki ke ko of the wala wali wale vala vali vale a an का की के को',
  filler:
    'waise+hi+rehne+do waise+hi+rahne+do utna+hi+rehne+do utni+hi+rehne+do wahi+rehne+do same+rehne+do jitna+hai+rehne+do dohra+do dohrao dohra+dena dohra+dijiye दोहरा+दो दोहराओ दोहरा+दीजिए kam+se+kam kam+say+kam at+least atleast done kiya kiye sr+no sr sno s+no sl+no sl serial serial+no stock+of running+low running+short running+out low short se+pehle se+pahle pehle pahle lo lijiye lagenge lagega lagegi confirm final pakka bata batao bataunga batata baad jo leta leti lete karta karte karti hu kuch koi hafta mahine bahut hi hello helo hey hii hlo namaste namaskar namasthe namaskaram ram+ram jai+shri+krishna jai+shree+krishna jsk jai+jinendra jay jai shree shri krishna mahadev swaminarayan kem+cho salam assalam salaam good+morning good+afternoon good+evening gm goodmorning morning evening afternoon night bhai bhaiya bhaya bhaiyya bhaisaab bhaisahab bhai+sahab sir sirji madam didi boss bro brother uncle ji sahab saheb seth sethji dost yaar yar team dear pls plz please plss pleasse kindly kripya kindly zara jara thoda+jaldi jaldi urgent urgently turant abhi aaj today tomorrow tmrw tomorow tmr kal parso subah sham shaam dopahar raat savere monday tuesday wednesday thursday friday saturday sunday somvar mangalvar budhvar guruvar guruwar shukravar shanivar ravivar itwar jan feb march april june july aug august sept september oct october nov november dec december thanks thank+you thankyou thanku thnx thnks tq ty thx dhanyavad dhanyawad shukriya meherbani ok okay okk k haan han ha haa ji+haan yes theek thik thik+hai theek+hai tik acha achha accha achchha best good fresh asli original pure shuddh shudh taza badhiya badiya mast acchi achhi achi ekdum naya nayi new hai hain he h ho hoga hogi hun hu hoon to toh na naa bhi b sirf+itna itna itni itne bas bus list order orders orderr odr ordr items item samaan saman maal mal stock+list requirement required require req requirment need chalo aap apka aapka aapke apne hamara hamare hamari mera mere meri our my we i am is are in on at from by with this that se par pe me mein mei main tak tk liye lie ye yeh yah wo woh vo idhar udhar yahan wahan dukan dukaan shop store kirana provision par+bhej quantity qty quantities total rate+wise now again+please ke+liye for+me for khatam khatm ho+gaya ho+gya ho+gayi hogaya ho+raha khali finish finished over out+of+stock stock+khatam stock+nahi delivery deliver+by delivered+by pahuchne ek+kaam+karo ek+kam+karo suno sunno sunna suniye dekho dekhiye as+follows below niche neeche following mujhe+bhi all+items also bhi+bhi sabhi+ko aise iska isko inko inka unka sab+ke+sab baki baaki rest etc vagera wagera only+for che chhe+joiye joiye joie chho kar+ke karke krke asap a.s.a.p jldi hello+ji size siz rupaye+wale type hafte+ka week din+ka ab already+told waisa same+price regular+wala+nahi thodi thoda bade+bhai chahe party guest customer grahak family+ke+liye नमस्ते नमस्कार भैया भाई जी सर कृपया कल आज हाँ हां है हैं में से पर तक भी तो ही ना न ये वो यह वह मेरा मेरे मेरी हमारा हमारे बस जल्दी आप आपका अभी शाम सुबह दोपहर ठीक अच्छा सामान माल ऑर्डर आर्डर लिस्ट लिए के+लिए दुकान मैडम साहब धन्यवाद शुक्रिया थैंक्स सुनो सुनिए एक+काम+करो और+भी राम+राम',
  send: 'send sent+me bhej bhejo bhejna bhejiye bhejiyega bhejdo bhejdena bhej+do bhej+dena bhej+dijiye bhej+dijiyega bhej+de bhej+dijie bhejwa bhejwana bhijwa bhijwana bhijwa+do bhejwa+do bhijwa+dena bhejwa+dena bhijva bhijvao bhijwao bhejwao bhejana de+do de+dena de+dijiye de+dijie dedo dedena dena dena+hai dijiye dijiyega dijie dijye deejiye dedijiye deliver chahiye chahie chaiye chahye chaheye chahiya chaie chiye chahiy chahiyen chahiye+tha chahiye+thi chahie+tha chahie+thi chahiye+the chaiye+tha chaiye+thi want wants give give+me mangwana mangana mangaana mangwa manga+do mangao mangvana mangta likh+lo likh+do likh+lena likhlo likho likhna likh note+karo note+kar+lo note note+kare pahucha pahuncha pahuchana pahucha+do pahucha+dena pahuncha+dena pahucha+dijiye bhijavo mokli+do moklo moklavo mokaljo lana laana le+aana leke+aana le+ana lagana laga+do laga+dena daal+do dal+do daal+dena dal+dena dalna daalna daal+dijiye rakh+do rakh+dena rakhna rakh karo kar+do kardo kar+dena kardena kar+dijiye kardijiye karna kijiye karo+na kar+lo book book+karo book+kar+do book+karna lena le+lo lelo lena+hai milana pack+karo pack+kar+do bhar+do supply dispatch place order+karo order+karna order+kar+do order+likho order+likh+lo order+kar order+hai ka+order padega chahiyega bhejvaana dilwa+do de+do+na bhej+do+na dila+do dilana bhejenge bhejoge doge denge gimme gimmie lemme get+me can+i+get can+we+get could+i+get could+i+have can+i+have may+i+have i+would+like we+would+like would+like i+will+take will+take ill+take gonna+need needed needs requesting request parcel+kar+do parcel+karo jod+do+na likhwa+do deo dyo deyo ghallo ghall+do bhej+deo lai+do pahije pahijet dya dya+ki pathva pathvun+dya pathav pathao pathiye+dao dao lagbe lagbo chai+lagbe venum vendum vanum anuppu anuppunga kavali kaavali pampandi pampinchandi beku kodi kalisi bhej+sakte bhej+sakte+ho bhej+skte+ho can+you+send could+you+send can+you please+send i+want we+want i+need we+need देना भेज भेजो भेजना भेजिए भेजिये चाहिए दीजिए दीजिये भेजें लिख+लो मंगवाना',
  'to-me':
    'mujhe muje mujhko humko hamko hame hamein hume humein mereko mereko+bhi amne mane apne+ko मुझे हमें हमको',
  stem: 'de bhej bhejwa bhijwa kar kr likh rakh rehne rahne jane pahucha pahuncha hata nikal nikaal badha badhaa ghata laga la dilwa dila bata chhod chod bana baja mangwa manga pack book add cancel remove chadha bhar chalne bhijva mokli दे भेज कर लिख',
  clock:
    'jan feb march april june july aug august sept september oct october nov november dec december baje bje baj am pm oclock o+clock tarikh tareekh date dt din dino days day hours hour hrs hr ghante ghanta min minute minutes mins week weeks hafte hafta mahine mahina month months st nd rd th saal year years percent km floor+par बजे तारीख दिन घंटे',
  label:
    'po po+no po+number so+no ref+no order+no order+number order+num order+id order+# bill bill+no bill+number bill+num invoice invoice+no invoice+number mobile mobile+no mob mob+no phone phone+no ph ph+no contact contact+no whatsapp+no shop+no shop+number dukan+no dukan+number gali gali+no ward ward+no flat room gate plot plot+no sector mera+no mera+number my+no my+number no+is number+is address pin pincode txn txn+id ref gstin otp @',
  'ask-when':
    'kab kb when kahan kaha kidhar where kitni+der kitne+baje how+long status track tracking eta kab+tak pahuncha+kya aaya+kya कब कहाँ कहां',
  'ask-price':
    'price prices prise rate rates ret bhav bhaav bhaw daam kimat keemat kimmat mrp ptr cost costs how+much kitne+ka kitne+ki kitna+hai kitne+hai kitni+hai kitne+me kitna kitne kitni kitane how+many margin kitna+hua kitna+hoga difference compare sasta mehnga mehenga mahanga bhav+kya रेट भाव दाम कीमत कितना कितने कितनी',
  'ask-soft':
    'aa+jayega aa+jaega aa+jayegi aa+jaayega aajayega aayega aayegi ayega aaega pahunchega pahuchega khula khuli khule khulta khulti khulega khulegi do+you+sell do+you+keep rakhte rakhti bechte kya kyu kyun kyon kaise kaisa kaisi kaun kaunsa konsa konsi why what which who is+there do+you do+u have+you available availability avl milega milegi milenge mil+jayega mil+jaega hai+kya kya+hai he+kya sample dekhna dekh soch pata hona chal+raha chal+rahi chal+rahe bik bikta bikti bik+raha bik+rahi milta milti क्या क्यों कैसे',
  topic:
    'stock scheme schemes skeem offer offers discount diskount chhoot bill invoice points point reward rewards redeem gst credit outstanding balance account khata limit target visit salesman photo call phone expiry+date launch launched demand baat help menu back stop nahi+hai nhi+hai nahin+hai godown rate+list price+list copy copies photos pics picture bank receipt rasid raseed ledger statement khaata recharge address location driver number',
  complaint:
    'daal+diya daal+diye daal+di dal+diya dal+diye dal+di rakh+diya rakh+diye bhar+diya bhar+diye chuka+diya chuka+diye likh+diya bol+diya bata+diya le+gaya le+gaye kar+chuka de+chuka bhej+diya bhej+di bhej+diye bhej+diya+hai de+diya de+di de+diye kar+diya kar+di kar+diye kar+diya+hai transfer+kiya transfer+kar+diya galat wrong wrongly kharab kharaab toota toote tooti tuta tute tuti toot+gaya toot+gaye damage damaged damej leak leakage expired expire expiry expairi wapas vapas vaapas return returned replace+kharab missing short+aaya short+aaye short+mila nahi+thi nahi+tha nahi+the nhi+thi nhi+tha achi+nahi achha+nahi acchi+nahi accha+nahi achhi+nahi sahi+nahi theek+nahi kam+bheji kam+bheje kam+bheja kam+di kam+nikli bheji bheje bheja bhejaa pahunchi mangwaya mangwaye mangaye mangaya kam+aaye kam+aaya kam+aayi kam+mile kam+mila kam+mili kam+nikle kam+nikla kam+the kam+tha kam+hai kam+hain kam+diye kam+diya nahi+aaya nahi+aaye nahi+aayi nahi+aya nahi+aye nahi+mila nahi+mile nahi+mili nahi+pahucha nahi+pahuncha nahi+bheja nahi+bheje nahi+bheji nahi+bika nahi+bik nahi+diya nahi+diye nhi+aaya nhi+aaye nhi+mila nhi+mile nahin+aaya nahin+aaye nahin+mila not+received not+come not+delivered not+arrived did+not+come didnt+come received receive+kiya mil+gaya mil+gaye mil+gayi mil+gya mil+gye milgaya aa+gaya aa+gaye aa+gayi aagaya aagaye pahuch+gaya pahunch+gaya pahuch+gaye bech+diya bech+diye bik+gaya bik+gaye bik+gayi bikaa sold payment paid pay+kar+diya pay+kar+diye udhar udhaar jama jama+kar+diya chaploosi complaint complain shikayat phata phate phati futa fute chuha keeda kide extra+aaya extra+aaye zyada+aaya zyada+aaye jyada+aaya jyada+aaye fat+gaya fate bheje+the bheja+tha bheji+thi bheja+hai bheje+hai bheji+hai diya+tha diye+the de+diye+the liya+tha liye+the liya liye aaye+the aaya+tha aayi+thi aaye+hai aaya+hai aayi+hai mila+tha mile+the mile+hai mila+hai mangaya+tha mangwaya+tha mangwaye+the manga+tha mange+the order+kiya+tha order+diya+tha order+de+diya+tha ho+gaya+order kam+karke+diya गलत खराब टूटा टूटे टूटी वापस नहीं+आया नहीं+आए नहीं+मिला नहीं+मिले मिल+गया मिल+गए एक्सपायरी',
  promise:
    'de+dunga de+dungi de+denge kar+dunga kar+dungi dunga dungi bhej+dunga bhej+dungi pay+karunga bhar+dunga',
  past: 'tha thi the था थी थे',
  'drop-after':
    'nahi nhi nahin nai nahee mat nahi+hai+to nhi+hai+to nahi+ho+to na+ho+to nahi+hai+toh nahi+ho+toh nahi+mile+to rehne+do rahne+do rehne+de rahne+de rehnedo rahnedo rehne+dena rahne+dena rehne+dijiye rahne+dijiye jane+do jaane+do nahi+chahiye nhi+chahiye nahin+chahiye nahi+chaiye nhi+chaiye nahi+chahie mat+bhejna mat+bhejo mat+bhej mat+dena mat+do mat+likhna mat+lena mat+karo mat+karna mat+daalna mat+dalna mat+rakhna nahi+bhejna nahi+bhejo nahi+dena nahi+lena nahi+karna nhi+bhejna nahi+bhejiye nahi+chahiye+ab na+bhejna na+bhejo na+dena out+karo chhod+do chod+do chhodo chodo not+needed not+required not+wanted ki+zarurat+nahi ki+jarurat+nahi ki+zaroorat+nahi zarurat+nahi jarurat+nahi nathi+joitu na+joiye band+karo band+kar+do chhod+ke chhodke chod+ke chodke chhod+kar chhodkar chod+kar chodkar ko+chhod+ke ko+chhodkar ko+chhod+kar ke+alawa ke+alaawa ke+siva ke+siwa ke+sivay ke+bina ke+bagair ke+baghair ke+binaa nikal+do nikaal+do nikal+dena nikal+dijiye नहीं नही मत रहने+दो रहने+दीजिए नहीं+चाहिए मत+भेजना मत+देना मत+भेजो निकाल+दो छोड़+दो छोड़+कर छोड़कर छोड़+के के+अलावा के+सिवा के+बिना के+बगैर',
  'drop-before':
    'drop cut omit avoid no not dont don+t do+not without bina except minus minus+the no+need+of no+more skip skipping leave leaving excluding but+no except+for binaa bagair बिना बगैर',
  drop: 'remove delete cancel cancle cancil cancel+karo cancel+kar+do cancel+kardo remove+karo remove+kar+do hata+do hatado hatao hata+dena hata+dijiye hatana hata hataiye delete+karo nikalo nikaalo nikal nikaal हटा+दो हटाओ हटा कैंसल कैंसिल रद्द रद्द+करें',
  all: 'sab sabka sabko sabhi all everything poora pura puri poori saara sara saare sare saari sab+kuch सब सभी सारा सारे पूरा',
  each: 'each har+cheez har+chij har+cheej sab+cheez har+product har+maal each+item each+one ich har+ek hr+ek harek har+item sab+ka sab+ke sab+me sab+mein sabhi+ka sabka sab sabhi apiece per+item har pratyek sabko sabhi+ko sab+ko dono+ko teeno+ko dono dono+ke dono+ka dono+ki donon teeno tino teenon charo chaaro char+on panchon all+of+them both every all हर+एक हरेक दोनों दोनो तीनों चारों सब सभी',
  add: 'aur+badha+do aur+badhao aur+badha aur+add+karo aur+add+kar+do aur+jodo aur+jod+do aur+daal+do aur+dal+do aur+bhejo aur+bhej+do aur+bhej+dena aur+bhejna aur+chahiye aur+likh+do aur+likh+lo aur+lagega aur+de+do add extra more jodo jod+do jod+dena add+karo add+kar+do add+kardo badhao badha+do badhado badha+dena badhana aur+badhao aur+add plus+karo aur+ek+cheez increase badha zyada zyaada jyada jyaada zada ज्यादा जोड़ो जोड़+दो बढ़ा+दो ऐड',
  less: 'kam+karo kam+kar+do kam+kardo kam+kar+dena kam+karna kam+kar+dijiye kam+kr+do kam+kariye kam+kijiye ghata+do ghatao ghatado ghata+dena ghatana ghata less reduce reduce+by decrease decrease+by kam कम+करो कम+कर+दो घटा+दो घटाओ',
  set: 'make make+it make+that change change+it change+to change+it+to badal+do badal+ke badlo update edit kar+ke+do set set+to instead correction should+be hona+chahiye bana+do bana+dena banado ki+quantity ka+quantity बदल+दो',
  only: 'only sirf keval bas+itna+hi just सिर्फ केवल',
  'instead-after':
    'ki+jagah ki+jagha ke+jagah ki+jaga ke+badle ke+badle+me ke+badle+mein ki+bajay ki+bajaye ke+bajay hata+ke hatake hatakar hata+kar nikal+ke nikalke nikal+kar की+जगह के+बदले हटाकर',
  'instead-before': 'instead+of in+place+of replace rather+than',
  rather: 'balki matlab mtlb yani yaani rather बल्कि मतलब यानी',
  pay: 'upi neft rtgs imps gpay google+pay googlepay phonepe phone+pe phonpe paytm bhim utr cheque chq यूपीआई फोनपे पेटीएम',
  sorry: 'sorry soory galti+se galti+ho+gayi actually actully i+mean mera+matlab oops wait ruko sory',
  usual:
    'usual the+usual usual+order hamesha hamesha+wala hamesa+wala humesha+wala hamesha+ka hamesha+jaisa hamesha+ki+tarah hamesha+wali hamesha+wale hamesa humesha roz+wala roj+wala roj+ka roz+ka regular regular+wala regular+order regular+maal daily+wala mera+wala mera+wala+order apna+wala+order mera+regular har+baar har+baar+wala har+baar+ka har+bar har+bar+wala har+dafa har+dafa+wala har+hafte+wala har+hafte+ka har+mahine+wala har+month+wala har+time har+time+wala every+time every+week as+usual as+always always routine routine+wala हमेशा हमेशा+वाला हमेशा+का हमेशा+की+तरह रोज+वाला',
  repeat:
    'repeat+last repeat+order repeat+my+order repeat+karo repeat+kar+do repeat repeat+last+order last+order last+wala last+time last+time+wala same+as+last same+as+last+time same+as+before same+as+yesterday same+order same+to+same same+again pichli+baar pichli+baar+wala pichli+bar pichli+bar+wala pichle+baar pichla+order pichla+wala pichhla+order pichli+dafa pichle+hafte pichle+hafte+wala pichle+week last+week last+month pichhli+baar pichhli+baar+wala pehle+wala pehle+jaisa pahle+wala pahle+jaisa pehle+wala+order wahi+order wahi+wala+order wohi+order vahi+order wahi+pichla wahi+pichli+baar+wala jo+pichli+baar jaisa+pichli+baar kal+wala+order kal+wala+hi previous previous+order as+last+time पिछली+बार पिछली+बार+वाला पिछला+ऑर्डर वही+ऑर्डर पिछले+हफ्ते',
  'repeat-weak': 'wahi wohi vahi wahin same sem wahi+wala wahi+sab वही',
}
