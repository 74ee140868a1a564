package bd.haat.product.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {
    @ParameterizedTest
    @CsvSource({
        "5kg চাল, 5000g চাল",
        "৫ কেজি চাল, 5000g চাল",
        "Rice 5000 gm, rice 5000g",
        "আধা কেজি মধু, 500g মধু",
        "half kg honey, 500g honey",
        "১ ডজন ডিম, 12pcs ডিম",
        "1 hali dim, 4pcs dim",
        "oil 0.5 litre, oil 500ml",
        "AC 1.5 Ton, ac 1p5ton",
        "৪৩ ইঞ্চির টিভি, 43inch টিভি",
        "128 GB, 128gb",
        "5 gmail, 5 gmail",
        "model x5kg, model x5kg",
        "500, 500"
    })
    void aMeasureIsOneWordInOneUnit(String text, String joined) {
        assertThat(SoundKeys.words(Measures.joined(text))).isEqualTo(SoundKeys.words(joined));
    }

    @ParameterizedTest
    @CsvSource({
        "Vision Rice Cooker 2.8litre, cooker",
        "Cotton Saree Petticoat, petticoat",
        "Saree (Red), saree",
        "Shirt for Men, shirt",
        "চিনিগুঁড়া চাল ৫কেজি, চাল",
        "Galaxy Phone A54, phone"
    })
    void aNameIsTheNameOfItsLastWord(String name, String head) {
        assertThat(Heads.of(name)).isEqualTo(SoundKeys.of(head));
    }

    @Test
    void anEmptyNameNamesNothing() {
        assertThat(Heads.of(null)).isEmpty();
        assertThat(Heads.of("5 kg")).isEmpty();
        assertThat(Heads.of("(x)")).isEmpty();
    }
}
