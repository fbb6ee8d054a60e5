using System.Collections.Frozen;

namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>Words that say nothing about what is wanted: those that only join others, and what one says to be polite.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Cyrillic = Set(
        """
        и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему
        теперь когда даже ну ли если уже или ни быть был него до вас опять вам ведь там потом себя ничего ей может они тут где есть надо
        ней для мы тебя их чем была сам чтоб чтобы сколько без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой какая какие
        какое совсем ним здесь этом один почти мой моя мою мое мои моего моей моих тем нее сейчас были куда зачем всех никогда можно при об
        другой хоть после над больше тот через эти нас про всего них можете могу хочу хотим хотел хотела нужно нужна нужен это эта эту
        такой свой свою свои своей своего сделать делать здравствуйте привет добрый день подскажите пожалуйста скажите помогите спасибо
        ваш ваше вашего ваша ваши вашем почему
        і й та що він вона як але так ти до ж ви би по тільки її мені було ось від мене ще ні із йому коли навіть чи якщо вже або бути був
        нього вас знову вам адже там потім себе нічого їй може вони тут де є треба ми тебе їх чим сам щоб скільки без чого раз теж собі під
        буде тоді хто цей того тому цього який яка яке які зовсім ним один майже мій моя мою моє мої мого моєї моїх тим зараз були куди навіщо
        всіх ніколи можна при інший хоч після над більше той через ці нас про всього них можете можу хочу хочемо потрібно потрібна потрібен
        потрібні це ця цю такий свій свою свої своєї свого зробити робити доброго дня вітаю підкажіть будь ласка скажіть допоможіть
        дякую ваш ваше вашого ваша ваші чому з зі та у щось якісь якась якусь якийсь
        """);

    private static readonly FrozenSet<string> English = Set(
        """
        a about after all also am an and any are as at be because been before being but by can cant could did do does doesnt dont for from
        get got had has have hello help her here hi him his how i id if im in into is it its just like me my need no not now of on one or our
        please should so some such thank thanks that the their them then there these they this those to too up us want was we were what
        whats when where wheres which who why will with would you your youre
        """);

    /// <summary>Whether a word of these letters says nothing; ru and uk are one here, since people mix them.</summary>
    public static bool Contains(string word, bool isCyrillic) => (isCyrillic ? Cyrillic : English).Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
