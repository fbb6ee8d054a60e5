using EdgeCC.Hardware.Displays;

namespace EdgeCC.Hardware.Tests.Displays;

public sealed class GlyphBankTests
{
    private readonly GlyphBank _bank = new();

    [Fact]
    public void A_letter_keeps_its_place_while_others_come_and_go()
    {
        _ = _bank.Take(["жд"]);
        var place = _bank.PlaceOf('ж');

        Assert.Equal(['л'], _bank.Take(["лж"]).Select(defined => defined.Letter));
        Assert.Equal(place, _bank.PlaceOf('ж'));
    }

    [Fact]
    public void Where_there_is_room_a_letter_has_a_place_of_its_own_beside_its_plainer_one()
    {
        Assert.Equal(8, _bank.Take(["бгджлфий"]).Count);
        Assert.NotEqual(_bank.PlaceOf('и'), _bank.PlaceOf('й'));
    }

    [Fact]
    public void The_ninth_letter_is_the_one_whose_plainer_one_can_stand_for_it_however_often_it_is_used()
    {
        Assert.Equal(8, _bank.Take(["ййййбгджлифц"]).Count);

        Assert.Equal(_bank.PlaceOf('и'), _bank.PlaceOf('й'));
        Assert.All("бгджлифц", letter => Assert.NotNull(_bank.PlaceOf(letter)));
    }

    [Fact]
    public void A_letter_gets_its_own_place_again_when_there_is_room()
    {
        _ = _bank.Take(["бгджлифцй"]);

        Assert.Equal(['й'], _bank.Take(["ий"]).Select(defined => defined.Letter));
        Assert.NotEqual(_bank.PlaceOf('и'), _bank.PlaceOf('й'));
    }

    [Fact]
    public void A_ninth_letter_without_a_plainer_one_has_no_place()
    {
        _ = _bank.Take(["ббггддллииффццччш"]);

        Assert.Null(_bank.PlaceOf('ш'));
    }
}
