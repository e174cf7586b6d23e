import pytest

from desktop.exchange.place_names import written_out


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("'S-GRAVENHAGE", "'s-Gravenhage"),
        ("S GRAVENHAGE", "'s-Gravenhage"),
        ("S HERTOGENBOSCH", "'s-Hertogenbosch"),
        ("'S GRAVENMOER", "'s Gravenmoer"),
        ("'T HARDE", "'t Harde"),
        ("ALPHEN AAN DEN RIJN", "Alphen aan den Rijn"),
        ("BERKEL EN RODENRIJS", "Berkel en Rodenrijs"),
        ("IJMUIDEN", "IJmuiden"),
        ("CAPELLE AAN DEN IJSSEL", "Capelle aan den IJssel"),
        ("OUDE IJSSELSTREEK", "Oude IJsselstreek"),
        ("DEN HAAG", "Den Haag"),
        ("DE BILT", "De Bilt"),
        ("TULL EN 'T WAAL", "Tull en 't Waal"),
        ("2E EXLOERMOND", "2e Exloermond"),
        ("ST.-ANNAPAROCHIE", "St.-Annaparochie"),
        ("HEI- EN BOEICOP", "Hei- en Boeicop"),
        ("ALTEVEER GEM DE WOLDEN", "Alteveer gem De Wolden"),
        ("SPAARNDAM GEM. HAARLEM", "Spaarndam gem. Haarlem"),
        ("BERGEN NH", "Bergen NH"),
        ("HENGELO GLD", "Hengelo Gld"),
        ("HENDRIK-IDO-AMBACHT", "Hendrik-Ido-Ambacht"),
        ("Sint Odiliënberg", "Sint Odiliënberg"),
        ("de Lutte", "de Lutte"),
        ("", ""),
    ],
)
def test_names_in_capitals_are_written_out(printed, written):
    assert written_out(printed) == written


def test_writing_out_twice_changes_nothing():
    for name in ("'S-HEER ARENDSKERKE", "WIJK BIJ DUURSTEDE", "NES GEM AMELAND"):
        assert written_out(written_out(name)) == written_out(name)
