-- A product may say that its serials never have the letter O or I, which are then read as 0 and 1. A serial is stored as
-- it was read, so the constraint on units keeps one unit from entering under two spellings. Who registers may know the
-- product as it was a moment ago: a serial with a letter that the product's serials never have does not enter. Most
-- serials have neither letter, and pay for this with the condition alone.
create function keep_unread_letters_out() returns trigger language plpgsql as $$
begin
    -- Whoever changes how the product's serials are read holds this alone; after it, the product is as it stays.
    perform pg_advisory_xact_lock_shared(hashtextextended(new.tenant_id || ' ' || new.gtin, 33));
    if exists (
        select from product, jsonb_array_elements_text(product.document -> 'lettersReadAsDigits') as letters (letter)
        where product.tenant_id = new.tenant_id and product.gtin = new.gtin and strpos(new.serial, letter) > 0) then
        return null;
    end if;
    return new;
end $$;

create trigger keep_unread_letters_out before insert on unit
    for each row when (new.serial ~ '[OI]') execute function keep_unread_letters_out();
create trigger keep_unread_letters_out_of_corrections before update of serial on unit
    for each row when (new.serial <> old.serial and new.serial ~ '[OI]') execute function keep_unread_letters_out();
