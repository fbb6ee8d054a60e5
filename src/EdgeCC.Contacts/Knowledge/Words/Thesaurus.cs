namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>
/// How customers of any branch say what articles say otherwise: one group a line, its words mean nearly the same. What is peculiar to
/// a branch (its products, its abbreviations) belongs in the synonyms of its own base.
/// </summary>
internal static class Thesaurus
{
    private const string Russian =
        """
        потерять утерять посеять пропасть пропажа утеря потеря исчезнуть
        украсть кража стащить спереть воровство
        сломаться поломка неисправность работает глючить барахлить накрыться сдохнуть показывает включается ломаться
        зависать виснуть тормозить медленный тупить лагать тянет
        заблокировать блокировка блокнуть заблочить залочить ограничение заморозить
        разблокировать разблочить разлочить разморозить
        отменить отмена передумать аннулировать
        перенести перенос передвинуть сдвинуть переписаться другой
        записаться запись запишите попасть прием талон
        закрыть отказаться расторгнуть отключить убрать удалить избавиться прекратить
        оформить заказать получить завести открыть сделать взять
        заменить замена сменить поменять изменить перевыпуск
        перевести перевод перекинуть скинуть закинуть отправить перечислить переслать кинуть
        пополнить пополнение закинуть внести положить докинуть
        оплатить заплатить платить оплата платеж
        снять обналичить снятие вывести
        вернуть возврат сдать обратно
        стоить цена стоимость почем сколько расценки тариф прайс
        комиссия плата взимается сбор
        дешевле дешевый дорогой дорого тариф
        деньги бабки средства бабло сумма
        доллары евро валюта
        долг занять одолжить кредит заем
        досрочно раньше досрочный заранее
        просрочка просрочить задержка опоздать
        опоздать вовремя опаздывать ждать
        доставка привезти доставить курьер везти
        бракованный брак дефект битый разбитый поврежденный помятый
        нехватать отсутствует недоложить
        забыть забыла восстановить вспомнить
        пароль код ключ
        войти вход зайти логин залогиниться авторизация
        жалоба пожаловаться нахамить хамство грубый
        отзыв похвалить благодарность
        мошенники мошенничество обман развести аферист жулик
        списать снять списание списалось
        дважды двойной дубль
        ребенок детский сын дочь дочка сыночек малыш
        справка документ бумага бумажка
        документы бумаги паспорт
        наличие есть имеется продаваться
        рассрочка частями помесячно
        скидка акция дешевле промокод купон
        гарантия гарантийный ремонт починить чинить
        болеть боль больной
        врач доктор специалист
        подготовиться подготовка натощак
        адрес находиться добраться
        часы режим работаете график открыты закрываетесь
        машина автомобиль авто
        граница заграница заграничный поездка роуминг
        спам реклама рассылка навязчивый
        телефон номер мобильный сотовый мобила
        """;

    private const string Ukrainian =
        """
        загубити втратити посіяти пропасти зникнути втрата
        вкрасти крадіжка поцупити вкрали
        зламатися поломка несправність працює глючити показує вмикається ламатися
        зависати виснути гальмувати повільний лагати тягне
        заблокувати блокування заблочити залочити обмеження заморозити
        розблокувати розблочити розморозити
        скасувати скасування відмінити передумати анулювати
        перенести перенесення пересунути інший
        записатися запис запишіть потрапити прийом талон
        закрити відмовитися розірвати відключити прибрати видалити позбутися припинити
        оформити замовити отримати завести відкрити зробити взяти
        замінити заміна змінити поміняти перевипуск
        переказати переказ перекинути скинути закинути надіслати перерахувати кинути
        поповнити поповнення закинути внести покласти докинути
        оплатити заплатити платити сплатити оплата платіж
        зняти зняття вивести обготівкувати
        повернути повернення здати назад
        коштувати коштує ціна вартість скільки розцінки прайс
        комісія плата стягується
        дешевше дешевий дорогий дорого тариф
        гроші бабки кошти сума
        долари євро валюта
        борг позичити кредит позика
        достроково раніше дострокове завчасно
        прострочити прострочення затримка запізнитися
        запізнитися вчасно спізнюватися чекати
        доставка привезти доставити курєр везти
        бракований брак дефект битий розбитий пошкоджений
        бракує нема відсутній недоклали
        забути відновити згадати
        пароль код ключ
        увійти вхід зайти логін залогінитися
        скарга поскаржитися нахамити хамство грубий
        відгук похвалити подяка
        шахраї шахрайство обман розвести аферист
        списати списання зняли
        двічі подвійний
        дитина дитячий син дочка донька малюк
        довідка документ папірець
        документи папери паспорт
        наявність є продається
        розстрочка частинами виплат помісячно
        знижка акція промокод купон
        гарантія гарантійний ремонт полагодити відремонтувати
        боліти біль хворий
        лікар доктор спеціаліст
        підготуватися підготовка натще
        адреса знаходитися дістатися
        години режим працюєте графік відчинені зачиняєтесь
        машина автомобіль авто
        кордон закордон поїздка роумінг
        спам реклама розсилка
        телефон номер мобільний
        облік ведення
        парковка паркування стоянка
        """;

    private const string English =
        """
        lose misplace vanish missing gone
        steal theft robbed nicked pinched
        break broken faulty fault dead bust working kaput crash
        slow lag laggy buffering sluggish crawling
        hang freeze stuck frozen
        block lock freeze disable restrict
        unblock unlock unfreeze reactivate restore
        cancel scrap scratch abort undo
        reschedule move postpone change shift later
        book appointment slot schedule see
        close terminate quit ditch leave end cancel rid
        apply order get open obtain
        replace renew reissue replacement swap
        transfer send wire remit
        topup deposit load credit add
        pay payment settle bill
        withdraw withdrawal cashout
        refund return back
        price cost charge fee much rate pricey
        expensive cheap cheaper plan
        money cash funds dough bucks
        debt borrow loan lend owe
        early sooner prepay
        arrears overdue behind late
        late delay waiting overdue
        deliver delivery courier arrive ship shipping
        damaged cracked smashed dented broken
        missing incomplete short
        forget reset recover restore
        password passcode pin
        login access account
        complain complaint rude
        review praise feedback
        scam fraud con fraudster ripped
        twice double duplicate
        child kid son daughter baby
        certificate note letter
        document paper paperwork
        stock available availability
        instalment monthly installment spread
        discount voucher coupon promo deal
        warranty guarantee repair fix mend
        pain hurt ache sore
        doctor gp physician
        prepare fasting fast
        address located find
        hours opening closing open
        car auto vehicle
        abroad overseas foreign travelling roaming
        spam advert advertising junk nuisance unwanted
        pause suspend hold freeze
        phone mobile cell
        internet wifi broadband web
        tv telly television
        interest apr yield
        charged debited deducted billed
        visit come callout
        referral refer
        result results findings
        holiday vacation away
        points bonus loyalty rewards
        """;

    /// <summary>All groups, of every language.</summary>
    public static IEnumerable<SynonymGroup> Groups { get; } =
    [
        .. Of(Language.Russian, Russian),
        .. Of(Language.Ukrainian, Ukrainian),
        .. Of(Language.English, English),
    ];

    private static IEnumerable<SynonymGroup> Of(Language language, string lines) => lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => new SynonymGroup(language, [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
}
