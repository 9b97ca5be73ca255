"""Bodies of Word files for laws: all that can stand in a paragraph, right and wrong."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.documents.word_files import (
    deleted,
    field,
    listed,
    mark,
    mark_field,
    p,
    r,
    style,
    table,
)

STYLES = """
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>
<w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>
"""
"""The styles that these bodies name, but one."""

GONE = '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>'
"""That one; a file that has it is marked."""

_LOOKS = """
<w:b/>
<w:b/>
<w:b w:val="0"/><w:i/>
<w:u w:val="single"/>
<w:strike/>
<w:vanish/>
<w:sz w:val="4"/>
<w:color w:val="FFFFFF"/>
<w:rStyle w:val="Gone"/>
<w:rFonts w:ascii="Symbol"/>
<w:shd w:val="clear" w:fill="00FF00"/>
<w:rPrChange w:id="1" w:author="A"><w:rPr><w:b/></w:rPr></w:rPrChange>
"""
_SETTINGS = f"""
{style("Heading1")}
{style("TOC1")}
{style("Hidden")}
{style("None")}
{listed(1)}
{mark("ins")}
{mark("del")}
<w:outlineLvl w:val="1"/>
<w:shd w:val="clear" w:fill="F00"/>
<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>
<w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>
<w:sectPr/>
"""
_SIGNS = f"""
<w:t>b</w:t>
<w:r/>
<w:r></w:r>
<w:r><w:t/></w:r>
<w:r><w:rPr/></w:r>
<w:r><w:rPr/><w:t>c</w:t></w:r>
<w:r w:rsidR="00AA" w:rsidRPr="00BB"><w:rPr><w:i/></w:rPr><w:t>d</w:t></w:r>
<w:r><w:t>e</w:t><w:rPr><w:b/></w:rPr></w:r>
<w:r><w:rPr><w:t>f</w:t></w:rPr></w:r>
<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>
<w:r><w:tab/></w:r>
<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>
<w:r><w:lastRenderedPageBreak/><w:t>c</w:t></w:r>
<w:bookmarkStart w:id="0" w:name="a"/>
<w:bookmarkEnd w:id="0"/>
<w:proofErr w:type="spellStart"/>
<w:r><w:footnoteReference w:id="1"/></w:r>
<w:r><w:instrText>TOC</w:instrText></w:r>
{mark_field("begin")}
{mark_field("separate")}
{mark_field("end")}
<w:pPr><w:b/></w:pPr>
<x:y/>
"""
_WITHIN = """
<w:ins w:id="1">{}</w:ins>
<w:hyperlink>{}</w:hyperlink>
<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>
<w:r><w:p>{}</w:p></w:r>
<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>
"""
_AROUND = """
<w:ins w:id="1">{}</w:ins>
<w:sectPr>{}</w:sectPr>
<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>
<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>\
</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>
<mc:AlternateContent><mc:Choice Requires="x">{}</mc:Choice></mc:AlternateContent>
<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>
"""
_WRONG = """
<w:b>
<w:p>
<w:pPr>
</w:r>
</w:p>
&amp;
&nope;
]]>
<?pi <w:p><w:r><w:t>p</w:t></w:r></w:p> ?>
<!--
-->
<![CDATA[x]]>
<w:p kept-as="0"/>
<w:p w:a="1" w:a="1"><w:r><w:t>g</w:t></w:r></w:p>
<w:p no:a="1"><w:r><w:t>h</w:t></w:r></w:p>
<w:p a='1'><w:r><w:t>i</w:t></w:r></w:p>
<w:p a='1>2'><w:r><w:t>j</w:t></w:r></w:p>
<w:p a='1><w:r><w:t>j</w:t></w:r></w:p>' a="2">j</w:p>
<w:p a="1><w:r><w:t>k</w:t></w:r></w:p>
<w:p><w:pPr><w:b></w:pPr></w:p>
<w:p><w:pPr></w:b></w:pPr></w:p>
<w:p><w:pPr><w:fldChar w:fldCharType="begin"/></w:pPr></w:p>
<w:r><w:rPr><w:commentReference w:id="0"/></w:rPr><w:t>f</w:t></w:r>
<w:r><w:rPr><no:b/></w:rPr><w:t>l</w:t></w:r>
<w:r><w:rPr><w:b w:val="0" w:val="1"/></w:rPr><w:t>m</w:t></w:r>
<x:z xmlns:w="urn:other"><w:p><w:r><w:t>n</w:t></w:r></w:p></x:z>
"""


def _one_of(listing: str) -> st.SearchStrategy[str]:
    return st.sampled_from(listing.strip().splitlines())


_letters = st.text(
    st.sampled_from("ab 9.\u00a0\u00ad\u200b\u2019\ue000\uf0b7\u0085&<>]é"), max_size=6
)
_texts = st.one_of(st.sampled_from(["Seven hours ", "  (a) ", "Article 1", "a\nb"]), _letters)
_runs = st.builds(r, _texts, st.one_of(st.just(""), _one_of(_LOOKS)))
_contents = st.one_of(
    _runs,
    _runs,
    _one_of(_SIGNS),
    _texts.map(deleted),
    st.builds(field, st.sampled_from(["REF a", "TOC"]), _runs),
    st.builds(str.format, _one_of(_WITHIN), _runs),
)
_paragraphs = st.builds(
    p,
    st.lists(_contents, max_size=4).map("".join),
    st.one_of(st.just(""), _one_of(_SETTINGS)),
)
_nodes = st.one_of(
    _paragraphs,
    _paragraphs,
    st.lists(_paragraphs, min_size=1, max_size=2).map(table),
    st.builds(str.format, _one_of(_AROUND), _paragraphs),
)
bodies = st.one_of(
    st.lists(_nodes, max_size=5).map("".join),
    st.lists(st.builds(p, st.lists(_runs, max_size=3).map("".join)), max_size=3).map("".join),
)
"""Well-formed bodies, half of them with runs alone."""

wrong_bodies = st.builds(
    "".join,
    st.tuples(
        bodies,
        st.builds(
            str.format,
            st.sampled_from(
                ["{}", "<w:p>{}</w:p>", "<w:p><w:r><w:t>o{}</w:t></w:r></w:p>", "\n{}"]
            ),
            st.one_of(_one_of(_WRONG), st.sampled_from(["\x0b", "\ufffe", "\x7f"])),
        ),
        bodies,
    ),
)
"""Bodies with something in them that no program writes."""
